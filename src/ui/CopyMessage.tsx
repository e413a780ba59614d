import classes from './CopyMessage.module.css';
import { useCopyMessage } from './copy-text.ts';

/** The one place that tells what was copied, to eyes and to screen readers. */
export function CopyMessage() {
  const message = useCopyMessage();
  return (
    <div aria-live="polite" className={message === '' ? classes.hidden : classes.message}>
      {message}
    </div>
  );
}
