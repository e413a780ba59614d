import classes from './Chip.module.css';

interface ChipProps {
  /** Asked chips narrow what Meraki sends, filter chips what is loaded. */
  readonly kind: 'asked' | 'filter';
  readonly text: string;
  /** Why the term cannot be understood, or null. */
  readonly problem: string | null;
  onRemove(): void;
}

/** One condition, and the way to take it off. */
export function Chip({ kind, text, problem, onRemove }: ChipProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      data-kind={problem === null ? kind : 'problem'}
      aria-label={`Remove filter ${text}`}
      onClick={() => onRemove()}
    >
      <span className={classes.text}>{text}</span>
      {problem === null ? null : <em>{problem}</em>}
      <span aria-hidden>✕</span>
    </button>
  );
}
