import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { clearFields } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useMemo } from 'react';
import { FacetSection } from './FacetSection.tsx';
import { RangeValues } from './RangeValues.tsx';

/** A number or a time of the panel: by range. */
export function RangeFacet({ field }: { readonly field: FieldKey }) {
  const { terms, change } = useFilter();
  const { label } = FIELDS[field];
  const chosen = terms.filter((term) => term.field === field && term.problem === null && !term.off).length;
  return useMemo(
    () => (
      <FacetSection field={field} label={label} chosen={chosen} onClear={() => change(clearFields(field))}>
        <RangeValues field={field} label={label} />
      </FacetSection>
    ),
    [field, label, chosen, change],
  );
}
