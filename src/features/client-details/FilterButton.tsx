import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { selectedValues } from '#clients/query/query-edit.ts';
import { useFilter } from '#state/address/use-filter.ts';
import ListFilter from 'lucide-react/icons/list-filter';
import classes from './IconButton.module.css';

/** Ticks a value in the filter, or takes it off again. */
export function FilterButton({ field, value }: { readonly field: FieldKey; readonly value: string }) {
  const filter = useFilter();
  const label = `Filter for ${FIELDS[field].label} ${value}`;
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      aria-pressed={selectedValues(filter.q, field).has(value)}
      onClick={() => filter.toggle(field, value)}
    >
      <ListFilter size={13} aria-hidden />
    </button>
  );
}
