import { useFacets } from '#state/settings/facet-settings.ts';
import { useRef } from 'react';
import { AskMeraki } from './AskMeraki.tsx';
import { Facet } from './Facet.tsx';
import { FacetChooser } from './FacetChooser.tsx';
import { PanelHeldContext, usePanelHeld } from './held-values.ts';

/** The rail: what Meraki is asked for, then the facets, which narrow what is loaded. */
export function FilterPanel() {
  const { shown } = useFacets();
  const panel = useRef<HTMLDivElement>(null);
  const { held, watch } = usePanelHeld(panel);
  return (
    <PanelHeldContext value={held}>
      {/* The handlers only watch; the controls inside are native. */}
      <div ref={panel} role="presentation" {...watch}>
        <AskMeraki />
        <FacetChooser />
        {shown.map((field) => (
          <Facet key={field} field={field} />
        ))}
      </div>
    </PanelHeldContext>
  );
}
