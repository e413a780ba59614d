import { facetLabel, type FieldKey } from '#clients/fields.ts';
import { choiceOf, clearField } from '#clients/query-choice.ts';
import { useFacets } from '#state/use-facets.ts';
import { useFilter } from '#state/use-filter.ts';
import { FacetSection } from './FacetSection.tsx';
import { FacetValues } from './FacetValues.tsx';
import { OsDetail } from './OsDetail.tsx';

/** A category field of the panel. */
export function Facet({ field }: { readonly field: FieldKey }) {
  const filter = useFilter();
  const { osBy } = useFacets();
  const label = facetLabel(field);
  // The OS facet is two: the strings as they come, and their families.
  const fields: readonly FieldKey[] = field === 'os' ? ['os', 'osFamily'] : [field];
  const chosen = fields.reduce((sum, key) => {
    const choice = choiceOf(filter.terms, key);
    return sum + choice.chosen.size + choice.excluded.size + choice.patterns;
  }, 0);
  return (
    <FacetSection
      field={field}
      label={label}
      chosen={chosen}
      onClear={() => filter.edit((q) => fields.reduce(clearField, q))}
    >
      {field === 'os' ? <OsDetail /> : null}
      <FacetValues key={osBy} field={field === 'os' ? osBy : field} label={label} />
    </FacetSection>
  );
}
