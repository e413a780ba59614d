import type { FieldKey } from '#clients/fields.ts';
import { facetLabel, readingsOf } from '#clients/group-fields.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { clearFields } from '#clients/query/edits.ts';
import { useFacets } from '#state/settings/facet-settings.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useMemo } from 'react';
import { FacetSection } from './FacetSection.tsx';
import { FacetValues } from './FacetValues.tsx';
import { OsDetail } from './OsDetail.tsx';

/** A category field of the panel. */
export function Facet({ field }: { readonly field: FieldKey }) {
  const { terms, change } = useFilter();
  const { osBy } = useFacets();
  const chosen = readingsOf(field).reduce((sum, key) => {
    const choice = choiceOf(terms, key);
    return sum + choice.chosen.size + choice.excluded.size + choice.patterns;
  }, 0);
  // The same until the filter says something else about this field: a letter that is typed draws no facet again.
  return useMemo(() => {
    const label = facetLabel(field);
    const readings = readingsOf(field);
    return (
      <FacetSection field={field} label={label} chosen={chosen} onClear={() => change(clearFields(...readings))}>
        {readings.length > 1 ? <OsDetail /> : null}
        <FacetValues key={osBy} field={readings.includes(osBy) ? osBy : field} label={label} />
      </FacetSection>
    );
  }, [field, osBy, chosen, change]);
}
