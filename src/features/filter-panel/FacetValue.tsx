import { formatCount } from '#format/format-count.ts';
import classes from './Facet.module.css';
import type { FacetEntry } from './facet-entries.ts';

interface FacetValueProps {
  readonly entry: FacetEntry;
  /** Of the most frequent value, 0 to 1: the length of the bar. */
  readonly share: number;
  onToggle(): void;
}

/** A native checkbox: a long facet draws hundreds. */
export function FacetValue({ entry, share, onToggle }: FacetValueProps) {
  const count = formatCount(entry.count);
  return (
    <label className={classes.row}>
      <span aria-hidden className={classes.bar} style={{ width: `${share * 100}%` }} />
      <input
        type="checkbox"
        className={classes.box}
        aria-label={`${entry.name}, ${count}`}
        checked={entry.chosenAs !== null}
        onChange={() => onToggle()}
      />
      <span className={entry.value === '' ? classes.none : classes.value} title={entry.name}>
        {entry.name}
      </span>
      <span className={classes.count}>{count}</span>
    </label>
  );
}
