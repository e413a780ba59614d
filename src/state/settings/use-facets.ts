import { FIELD_KEYS, type FieldKey, FIELDS, MAIN_FIELDS } from '#clients/fields.ts';
import { keptTaste } from './taste.ts';

/** Every field that can stand in the filter panel: categories by value, numbers and times by range. */
export const FACETS: readonly FieldKey[] = FIELD_KEYS.filter(
  (key) => (FIELDS[key].facet && FIELDS[key].familyOf === undefined) || FIELDS[key].kind === 'number',
);

/** Ranges cost a drawing each and are wanted less often. */
const CLOSED: readonly FieldKey[] = ['usage', 'lastSeen', 'firstSeen'];
const SHOWN: readonly FieldKey[] = [...MAIN_FIELDS, ...CLOSED];

export interface FacetTaste {
  /** In the user's order. */
  readonly shown: readonly FieldKey[];
  readonly closed: readonly FieldKey[];
  /** OS strings as Meraki reports them, or their families. */
  readonly osBy: 'os' | 'osFamily';
}

const knownFacets = (list: unknown): readonly FieldKey[] | null =>
  Array.isArray(list) ? [...new Set(FACETS.filter((key) => list.includes(key)))] : null;

/** Unknown names are left out; the order is the stored one. */
export function checkedFacets(kept: unknown): FacetTaste {
  const from: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const order = Array.isArray(from['shown']) ? from['shown'] : [];
  const shown = knownFacets(from['shown'])?.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return {
    shown: shown ?? SHOWN,
    closed: knownFacets(from['closed']) ?? CLOSED,
    osBy: from['osBy'] === 'osFamily' ? 'osFamily' : 'os',
  };
}

const taste = keptTaste('clientscope.facets', checkedFacets);

export const useFacets = (): FacetTaste => taste.use();

export const setFacetOpen = (field: FieldKey, open: boolean): void =>
  taste.change((facets) =>
    facets.closed.includes(field) === open
      ? { ...facets, closed: open ? facets.closed.filter((key) => key !== field) : [...facets.closed, field] }
      : facets,
  );

/** A facet that comes in stands last, open. */
export const setFacetShown = (field: FieldKey, shown: boolean): void =>
  taste.change((facets) => ({
    ...facets,
    shown: shown
      ? [...facets.shown.filter((key) => key !== field), field]
      : facets.shown.filter((key) => key !== field),
    closed: shown ? facets.closed.filter((key) => key !== field) : facets.closed,
  }));

/** Changes places with the neighbour above (-1) or below (1). */
export const moveFacet = (field: FieldKey, by: -1 | 1): void =>
  taste.change((facets) => {
    const shown = [...facets.shown];
    const at = shown.indexOf(field);
    const other = at + by;
    if (at < 0 || other < 0 || other >= shown.length) return facets;
    [shown[at], shown[other]] = [shown[other], shown[at]];
    return { ...facets, shown };
  });

export const setOsBy = (osBy: FacetTaste['osBy']): void => taste.change((facets) => ({ ...facets, osBy }));

export const resetFacets = (): void => taste.change(() => checkedFacets(null));
