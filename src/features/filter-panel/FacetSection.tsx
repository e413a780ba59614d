import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { setFacetOpen, useFacets } from '#state/settings/facet-settings.ts';
import ChevronRight from 'lucide-react/icons/chevron-right';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import classes from './FacetSection.module.css';

interface FacetSectionProps {
  readonly field: FieldKey;
  readonly label: string;
  /** How many conditions the filter has on the field. */
  readonly chosen: number;
  onClear(): void;
  /** Drawn only while the section is open: a folded facet costs nothing. */
  readonly children: ReactNode;
}

/** A facet's frame: folds, remembers it, says that it filters and frees the field. */
export function FacetSection({ field, label, chosen, onClear, children }: FacetSectionProps) {
  const open = !useFacets().closed.includes(field);
  return (
    <div role="group" aria-label={label} className={classes.section}>
      <details open={open} onToggle={(event) => setFacetOpen(field, event.currentTarget.open)}>
        <summary className={classes.summary}>
          <ChevronRight size={14} aria-hidden className={classes.chevron} />
          <span className={classes.label}>{FIELDS[field].label}</span>
          {chosen === 0 ? null : <span className={classes.chosen}>{chosen}</span>}
        </summary>
        {open ? <div className={classes.body}>{children}</div> : null}
      </details>
      {chosen === 0 ? null : (
        <button
          type="button"
          className={classes.clear}
          aria-label={`Clear ${label}`}
          title={`Clear ${label}`}
          onClick={onClear}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
