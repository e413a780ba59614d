import { FIELDS } from '#clients/fields.ts';
import { useFacets } from '#state/settings/facet-settings.ts';
import { AskMeraki } from './AskMeraki.tsx';
import { Facet } from './Facet.tsx';
import { FacetChooser } from './FacetChooser.tsx';
import { PanelHeldContext, usePanelHeld } from './panel-held.ts';
import classes from './FilterPanel.module.css';
import { RangeFacet } from './RangeFacet.tsx';

/** What Meraki is asked for, then the narrowing of what is loaded. */
export function FilterPanel() {
  const { shown } = useFacets();
  const { held, watch } = usePanelHeld();
  return (
    <PanelHeldContext value={held}>
      {/* The handlers only watch: what is in it is native. */}
      <div role="presentation" className={classes.panel} {...watch}>
        <AskMeraki />
        <FacetChooser />
        {shown.map((field) =>
          FIELDS[field].kind === 'number' ? (
            <RangeFacet key={field} field={field} />
          ) : (
            <Facet key={field} field={field} />
          ),
        )}
      </div>
    </PanelHeldContext>
  );
}
