import { FIELDS } from '#clients/fields.ts';
import { useFacets } from '#state/use-facets.ts';
import { AskMeraki } from './AskMeraki.tsx';
import { Facet } from './Facet.tsx';
import { FacetChooser } from './FacetChooser.tsx';

/** What Meraki is asked for, then the narrowing of what is loaded. */
export function FilterPanel() {
  const { shown } = useFacets();
  return (
    <>
      <AskMeraki />
      {shown
        .filter((field) => FIELDS[field].facet)
        .map((field) => (
          <Facet key={field} field={field} />
        ))}
      <FacetChooser />
    </>
  );
}
