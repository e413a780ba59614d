import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { FACETS, moveFacet, resetFacets, setFacetShown, useFacets } from '#state/settings/facet-settings.ts';
import { MoveButtons } from '#ui/MoveButtons.tsx';
import { Button } from '@mantine/core';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useState } from 'react';
import classes from './Facet.module.css';
import row from './FacetValue.module.css';

/** Chooses which facets are in the panel, and in which order. The shown ones stand first. */
export function FacetChooser() {
  const { shown } = useFacets();
  const [open, setOpen] = useState(false);
  const hidden = FACETS.filter((field) => !shown.includes(field));
  const line = (field: FieldKey) => {
    const label = facetLabel(field);
    const at = shown.indexOf(field);
    return (
      <li key={field} data-shown={at >= 0}>
        <label className={row.label}>
          <input type="checkbox" className={row.box} checked={at >= 0} onChange={() => setFacetShown(field, at < 0)} />
          {label}
        </label>
        {at < 0 ? null : (
          <MoveButtons label={label} at={at} count={shown.length} onMove={(by) => moveFacet(field, by)} />
        )}
      </li>
    );
  };
  return (
    <div className={classes.chooser}>
      <Button
        size="compact-sm"
        variant="subtle"
        fullWidth
        justify="flex-start"
        aria-expanded={open}
        leftSection={<SlidersHorizontal size={14} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        More filters
      </Button>
      {open ? (
        <div role="group" aria-label="More filters">
          {/* One list: between two, a ticked box would be drawn anew and lose the focus. */}
          <ul>{[...shown, ...hidden].map(line)}</ul>
          <Button size="compact-xs" variant="subtle" onClick={resetFacets}>
            Reset filters shown
          </Button>
        </div>
      ) : null}
    </div>
  );
}
