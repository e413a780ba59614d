import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { facetLabel, readingsOf } from '#clients/group-fields.ts';
import { placeTerms } from '#clients/impact/impact.ts';
import { choiceOf, termsAbout } from '#clients/query/choice.ts';
import { clearFields } from '#clients/query/edits.ts';
import { askImpact } from '#state/view/page-state.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { setFacetOpen, setOsBy, useFacets } from '#state/settings/facet-settings.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Badge, Button } from '@mantine/core';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Unplug from 'lucide-react/icons/unplug';
import X from 'lucide-react/icons/x';
import { useMemo } from 'react';
import classes from './Facet.module.css';
import { FacetValues } from './FacetValues.tsx';
import { RangeValues } from './RangeValues.tsx';

/** The filter of one field: values of a category, or the range of a number or a time. It can be folded and cleared, and shows how many values it filters by. */
export function Facet({ field }: { readonly field: FieldKey }) {
  const { terms, change } = useFilter();
  const { closed, osBy } = useFacets();
  const open = !closed.includes(field);
  const chosen = readingsOf(field).reduce((sum, key) => {
    const choice = choiceOf(terms, key);
    return sum + choice.chosen.size + choice.excluded.size + choice.patterns;
  }, 0);
  // Memoized, because each typed letter makes new terms. The facet renders again only if they change something about its field.
  return useMemo(() => {
    const label = facetLabel(field);
    const readings = readingsOf(field);
    const reading = readings.includes(osBy) ? osBy : field;
    return (
      <div role="group" aria-label={label} className={classes.section}>
        <details open={open} onToggle={(event) => setFacetOpen(field, event.currentTarget.open)}>
          <summary className={classes.summary}>
            <ChevronRight size={14} aria-hidden className={classes.chevron} />
            <span>{FIELDS[field].label}</span>
            {chosen === 0 ? null : (
              <Badge size="sm" circle>
                {chosen}
              </Badge>
            )}
          </summary>
          {open ? (
            <div className={classes.body}>
              {readings.length > 1 ? <OsDetail osBy={osBy} /> : null}
              {FIELDS[field].kind === 'number' ? (
                <RangeValues field={field} label={label} />
              ) : (
                <FacetValues key={reading} field={reading} label={label} />
              )}
            </div>
          ) : null}
        </details>
        {chosen === 0 ? null : (
          <div className={classes.tools}>
            <ImpactOfPlaces field={field} label={label} />
            <IconButton icon={X} label={`Clear ${label}`} onClick={() => change(clearFields(...readings))} />
          </div>
        )}
      </div>
    );
  }, [field, open, osBy, chosen, change]);
}

/** Of a field that names places: who drops when those that are ticked go down. */
function ImpactOfPlaces({ field, label }: { readonly field: FieldKey; readonly label: string }) {
  const { terms } = useFilter();
  const places = placeTerms(termsAbout(terms, field));
  if (places.length === 0) return null;
  return (
    <IconButton
      icon={Unplug}
      label={`Impact of ${label}`}
      title="Impact: who drops if what is ticked goes down"
      onClick={() => askImpact(places)}
    />
  );
}

const OS_DETAILS = [
  ['os', 'As reported'],
  ['osFamily', 'Families'],
] as const;

/** Chooses OS names as Meraki reports them, or their families. */
function OsDetail({ osBy }: { readonly osBy: FieldKey }) {
  return (
    <>
      <Button.Group aria-label="Read as" my={4}>
        {OS_DETAILS.map(([key, label]) => (
          <Button
            key={key}
            flex={1}
            variant={osBy === key ? 'light' : 'default'}
            aria-pressed={osBy === key}
            onClick={() => setOsBy(key)}
          >
            {label}
          </Button>
        ))}
      </Button.Group>
      {osBy === 'osFamily' ? (
        <p className={classes.note}>Where Meraki names no OS, the family of its device type prediction.</p>
      ) : null}
    </>
  );
}
