import { formatCount } from '#format/format-count.ts';
import classes from './FacetValue.module.css';
import type { FacetEntry } from './facet-entries.ts';

export interface FacetActions {
  tick(value: string): void;
  only(value: string): void;
  exclude(value: string): void;
}

interface FacetValueProps {
  readonly entry: FacetEntry;
  /** The length of the bar, 0 to 1. */
  readonly share: number;
  /** Whether Tab stops here. The arrow keys reach its buttons and the other values. */
  readonly tabStop: boolean;
  /** Whether the pointer or the focus is on the same value in a chart. */
  readonly pointed: boolean;
  readonly actions: FacetActions;
}

/** A value with the number of clients that a tick would give. Native elements, because a long facet has hundreds. */
export function FacetValue({ entry, share, tabStop, pointed, actions }: FacetValueProps) {
  const { value, name, chosen, excluded } = entry;
  const count = formatCount(entry.count);
  return (
    <div
      className={classes.row}
      data-facet-value={value}
      data-excluded={excluded || undefined}
      data-empty={value === '' || undefined}
      data-pointed={pointed || undefined}
    >
      <span aria-hidden className={classes.bar} style={{ width: `${share * 100}%` }} />
      <label className={classes.label} title={name}>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={tabStop ? 0 : -1}
          aria-label={`${name}, ${count}${excluded ? ', excluded' : ''}`}
          checked={chosen}
          onChange={() => actions.tick(value)}
        />
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>{count}</span>
      </label>
      <span className={classes.actions}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Only ${name}`}
          title="Only this"
          onClick={() => actions.only(value)}
        >
          only
        </button>
        <button
          type="button"
          className={classes.exclude}
          tabIndex={-1}
          aria-label={`Exclude ${name}`}
          aria-pressed={excluded}
          title={excluded ? 'Let in again' : 'Exclude this'}
          onClick={() => actions.exclude(value)}
        />
      </span>
    </div>
  );
}
