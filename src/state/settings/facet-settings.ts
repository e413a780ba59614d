import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { MAIN_FIELDS } from '#clients/group-fields.ts';
import * as v from 'valibot';
import { knownOf, oneOf, setting, swapped } from './setting.ts';

/** Every field that can stand in the filter panel: categories by value, numbers and times by range. */
export const FACETS: readonly FieldKey[] = FIELD_KEYS.filter(
  (key) => (FIELDS[key].facet && FIELDS[key].familyOf === undefined) || FIELDS[key].kind === 'number',
);

/** Closed at first: each open range draws a histogram, and ranges are used less often. */
const CLOSED: readonly FieldKey[] = ['usage', 'lastSeen', 'firstSeen'];
const SHOWN: readonly FieldKey[] = [...MAIN_FIELDS, ...CLOSED];

export interface FacetSetting {
  /** In the user's order. */
  readonly shown: readonly FieldKey[];
  readonly closed: readonly FieldKey[];
  /** OS strings as Meraki reports them, or their families. */
  readonly osBy: 'os' | 'osFamily';
}

const isFacet = (value: unknown): value is FieldKey => FACETS.some((key) => key === value);

/** The kept setting. Unknown fields are left out. */
export const KEPT_FACETS = v.object({
  shown: v.fallback(knownOf(isFacet), SHOWN),
  closed: v.fallback(knownOf(isFacet), CLOSED),
  osBy: oneOf(['os', 'osFamily']),
});

const kept = setting<FacetSetting>({ name: 'facets', schema: KEPT_FACETS });

/** Which facets are shown, which are closed, and by what OS is listed. */
export const useFacets = (): FacetSetting => kept.use();

/** Opens or closes a facet. */
export const setFacetOpen = (field: FieldKey, open: boolean): void =>
  kept.change((facets) =>
    facets.closed.includes(field) === open
      ? { ...facets, closed: open ? facets.closed.filter((key) => key !== field) : [...facets.closed, field] }
      : facets,
  );

/** Shows or hides a facet. A new one stands last and is open. */
export const setFacetShown = (field: FieldKey, shown: boolean): void =>
  kept.change((facets) => ({
    ...facets,
    shown: shown
      ? [...facets.shown.filter((key) => key !== field), field]
      : facets.shown.filter((key) => key !== field),
    closed: shown ? facets.closed.filter((key) => key !== field) : facets.closed,
  }));

/** Swaps a facet with its neighbour above (-1) or below (1). */
export const moveFacet = (field: FieldKey, by: -1 | 1): void =>
  kept.change((facets) => ({ ...facets, shown: swapped(facets.shown, facets.shown.indexOf(field), by) }));

/** Chooses OS names as Meraki reports them, or their families. */
export const setOsBy = (osBy: FacetSetting['osBy']): void => kept.change((facets) => ({ ...facets, osBy }));

/** All facets as they were at first. */
export const resetFacets = (): void => kept.change(() => kept.initial);
