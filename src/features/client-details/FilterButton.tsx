import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { choiceOf, valuesIn, meantBy } from '#clients/query/choice.ts';
import { tickValue } from '#clients/query/edits.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import ListFilter from 'lucide-react/icons/list-filter';
import classes from './IconButton.module.css';

/** Ticks a value in the filter, or takes it off again. */
export function FilterButton({ field, value }: { readonly field: FieldKey; readonly value: string }) {
  const { terms, change } = useFilter();
  const store = useClientData()?.store;
  const known = store === undefined ? [] : valuesIn(store, field);
  const label = `Filter for ${FIELDS[field].label} ${value}`;
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      aria-pressed={meantBy(choiceOf(terms, field).chosen, known).has(value)}
      onClick={() => change(tickValue(field, value, known))}
    >
      <ListFilter size={13} aria-hidden />
    </button>
  );
}
