import { formatCount } from '#format/format-count.ts';
import classes from './Findings.module.css';

interface RuleButtonProps {
  readonly title: string;
  readonly count: number;
  /** The list is filtered by it. */
  readonly pressed: boolean;
  /** What it means stands beside the list. */
  readonly explained: boolean;
  onLook(): void;
  onFilter(): void;
}

/** One pile. The focus alone shows what the rule means; a press filters. */
export function RuleButton({ title, count, pressed, explained, onLook, onFilter }: RuleButtonProps) {
  return (
    <button
      type="button"
      className={classes.rule}
      aria-label={`${title}, ${formatCount(count)}`}
      aria-pressed={pressed}
      data-shown={explained}
      data-none={count === 0}
      onFocus={onLook}
      onClick={() => {
        // Safari gives a clicked button no focus.
        onLook();
        onFilter();
      }}
    >
      <span title={title}>{title}</span> <b>{formatCount(count)}</b>
    </button>
  );
}
