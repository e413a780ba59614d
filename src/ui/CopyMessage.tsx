import classes from './CopyMessage.module.css';
import { useCopyMessage } from './copy-text.ts';

/** Shows for a moment what was copied, and announces it to screen readers. */
export function CopyMessage() {
  const message = useCopyMessage();
  return (
    <div aria-live="polite" className={message === '' ? classes.hidden : classes.message}>
      {message}
    </div>
  );
}
