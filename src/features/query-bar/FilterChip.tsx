import type { Term } from '#clients/query/terms.ts';
import EqualNot from 'lucide-react/icons/equal-not';
import Power from 'lucide-react/icons/power';
import X from 'lucide-react/icons/x';
import classes from './FilterChip.module.css';

interface FilterChipProps {
  readonly term: Term;
  onEdit(): void;
  onInvert(): void;
  onSwitch(): void;
  onRemove(): void;
}

/** One term of the filter: its text takes it into the search box, and it can be inverted, switched off and removed. */
export function FilterChip({ term, onEdit, onInvert, onSwitch, onRemove }: FilterChipProps) {
  const { text, problem, off } = term;
  const bare = off ? text.slice(1) : text;
  const colon = term.field === null && !term.list ? -1 : bare.indexOf(':');
  const state = off ? 'off' : problem === null ? 'on' : 'problem';
  return (
    <span className={classes.chip} data-state={state}>
      <button
        type="button"
        className={classes.text}
        aria-label={`Edit filter ${text}${off ? ', switched off' : problem === null ? '' : ', not understood'}`}
        title={problem ?? text}
        onClick={onEdit}
      >
        {state === 'problem' ? <span aria-hidden>⚠ </span> : null}
        <span className={classes.field}>{bare.slice(0, colon + 1)}</span>
        {bare.slice(colon + 1)}
      </button>
      <span className={classes.tools}>
        <button
          type="button"
          aria-label={`Invert filter ${text}`}
          title="Invert: show what it hides"
          onClick={onInvert}
        >
          <EqualNot size={13} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={`Switch ${off ? 'on' : 'off'} filter ${text}`}
          title={off ? 'Switch on' : 'Switch off, and keep it'}
          onClick={onSwitch}
        >
          <Power size={12} aria-hidden />
        </button>
      </span>
      <button
        type="button"
        className={classes.remove}
        aria-label={`Remove filter ${text}`}
        title="Remove"
        onClick={onRemove}
      >
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}
