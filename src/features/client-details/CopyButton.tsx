import { useClipboard } from '@mantine/hooks';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import classes from './IconButton.module.css';

/** Copies a text and says for a moment that it did. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const clipboard = useClipboard({ timeout: 1500 });
  const said = clipboard.copied ? 'Copied' : clipboard.error === null ? '' : 'The browser forbids copying';
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={`Copy ${label}`}
      title={said === '' ? `Copy ${label}` : said}
      data-done={clipboard.copied}
      onClick={() => clipboard.copy(text)}
    >
      {clipboard.copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
      <span className={classes.said} aria-live="polite">
        {said}
      </span>
    </button>
  );
}
