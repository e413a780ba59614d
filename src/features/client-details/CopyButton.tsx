import { copyText } from '#ui/copy-text.ts';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import classes from './IconButton.module.css';

const SHOWN_MS = 1500;

/** Copies a text and shows for a moment that it did. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={`Copy ${label}`}
      title={`Copy ${label}`}
      data-done={copied}
      onClick={() => void copyText(text, text).then(setCopied)}
    >
      {copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
    </button>
  );
}
