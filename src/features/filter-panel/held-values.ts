import type { FacetCounts } from '#engine/view.ts';
import { useWindowEvent } from '@mantine/hooks';
import { createContext, type FocusEvent, type RefObject, useContext, useState } from 'react';
import { type Counted, TOP } from './facet-entries.ts';

/** Whether the pointer or the focus is in the filter panel. Meanwhile its values keep their places. */
export const PanelHeldContext = createContext(false);

/** Watches the panel. A finger does not stay over it, so for touch only the focus counts. */
export function usePanelHeld(panel: RefObject<Element | null>) {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  // React reports no blur of an element that it removes, such as a pressed Clear button: so the focus of the whole page is watched.
  useWindowEvent('focusin', () => setFocus(panel.current?.contains(document.activeElement) === true));
  return {
    held: pointer || focus,
    watch: {
      onPointerEnter: ({ pointerType }: { readonly pointerType: string }) => setPointer(pointerType !== 'touch'),
      onPointerLeave: ({ currentTarget }: { readonly currentTarget: Element }) => {
        setPointer(false);
        setFocus(currentTarget.contains(document.activeElement));
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
        setFocus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  };
}

/** The values of a facet that are shown, in their order. */
export interface ShownValues {
  readonly counts: FacetCounts;
  readonly values: readonly Counted[];
  /** The number of all values that occur. */
  readonly distinct: number;
}

/** The same values in the same places with their present counts; further values follow where there is room. */
export function keptValues(kept: ShownValues, now: ShownValues, room: number = TOP): ShownValues {
  const { values, counts } = now.counts;
  const codes = new Map(values.map((value, code) => [value, code]));
  const known = new Set(kept.values.map(({ value }) => value));
  const added = now.values.filter(({ value }) => !known.has(value)).slice(0, Math.max(0, room - known.size));
  const recounted = kept.values.map(({ value }) => ({ value, count: counts[codes.get(value) ?? -1] ?? 0 }));
  return { counts: now.counts, values: [...recounted, ...added], distinct: Math.max(kept.distinct, now.distinct) };
}

interface Kept {
  readonly now: ShownValues;
  readonly shown: ShownValues;
  readonly view: string;
}

/**
 * While the pointer or the focus is in the panel, a facet keeps its lines, also those whose count falls to 0: a tick in one facet must
 * not move the value that the user is about to tick in another.
 * @param now the values by their present counts
 * @param view which lines the user asked for; for others the facet starts again with `now`
 */
export function useHeldValues(now: ShownValues | null, view: string): ShownValues | null {
  const held = useContext(PanelHeldContext);
  const [kept, setKept] = useState<Kept | null>(null);
  if (!held || now === null) {
    if (kept !== null) setKept(null);
    return now;
  }
  if (kept !== null && kept.view === view && kept.now === now) return kept.shown;
  const shown = kept === null || kept.view !== view ? now : keptValues(kept.shown, now);
  setKept({ now, shown, view });
  return shown;
}
