import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { FACETS, moveFacet, resetFacets, setFacetShown, useFacets } from '#state/settings/facet-settings.ts';
import { MoveButtons } from '#ui/MoveButtons.tsx';
import { Button } from '@mantine/core';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './Facet.module.css';
import row from './FacetValue.module.css';

/** Chooses which facets are in the panel, and in which order. The shown ones stand first. */
export function FacetChooser() {
  const { shown } = useFacets();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Else Escape also closes the details, or the filters of a narrow screen.
    event.preventDefault();
    done();
  };
  const hidden = FACETS.filter((field) => !shown.includes(field));
  return (
    // The controls inside are native.
    <div className={classes.chooser} role="presentation" onKeyDown={onKeyDown}>
      <Button
        ref={opener}
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
          <ul>
            {[...shown, ...hidden].map((field) => (
              <FacetLine key={field} field={field} shown={shown} />
            ))}
          </ul>
          {/* In sight at the end of the rail: the list is longer than a screen, and the filters stand below it. */}
          <div className={classes.chooserEnd}>
            <Button variant="filled" onClick={done}>
              Done
            </Button>
            <Button variant="subtle" onClick={resetFacets}>
              Reset filters shown
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** A filter: whether it is in the panel, and its place there. */
function FacetLine({ field, shown }: { readonly field: FieldKey; readonly shown: readonly FieldKey[] }) {
  const label = facetLabel(field);
  const at = shown.indexOf(field);
  return (
    <li data-shown={at >= 0}>
      <label className={row.label}>
        <input type="checkbox" className={row.box} checked={at >= 0} onChange={() => setFacetShown(field, at < 0)} />
        {label}
      </label>
      {at < 0 ? null : <MoveButtons label={label} at={at} count={shown.length} onMove={(by) => moveFacet(field, by)} />}
    </li>
  );
}
