import type { ColumnKey } from '#clients/columns.ts';
import { useSyncExternalStore } from 'react';
import {
  checkedLayout,
  type ColumnLayout,
  type ColumnSet,
  DEFAULT_LAYOUT,
  moved,
  NARROWEST,
  pinToggled,
  screenOrder,
  toggled,
  WIDEST,
} from './column-layout.ts';

interface Columns extends ColumnLayout {
  /** The shown columns from left to right: pinned ones first. */
  readonly order: readonly ColumnKey[];
}

const STORAGE_KEY = 'clientscope.columns';
const listeners = new Set<() => void>();

function columnsOf(layout: ColumnLayout): Columns {
  return { ...layout, order: screenOrder(layout) };
}

function load(): ColumnLayout {
  try {
    return checkedLayout(JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return DEFAULT_LAYOUT;
  }
}

let current: Columns = columnsOf(load());

function change(part: Partial<ColumnLayout>): void {
  const { shown, pinned, widths, sets } = { ...current, ...part };
  current = columnsOf({ shown, pinned, widths, sets });
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify({ shown, pinned, widths, sets }));
  } catch {
    // A full or forbidden storage only costs the memory of the choice.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const actions = {
  toggle: (key: ColumnKey) => change(toggled(current, key)),
  move: (key: ColumnKey, to: number) => change(moved(current, key, to)),
  togglePinned: (key: ColumnKey) => change(pinToggled(current, key)),
  setWidth: (key: ColumnKey, px: number) =>
    change({ widths: { ...current.widths, [key]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, px))) } }),
  applySet: ({ shown, pinned }: ColumnSet) => change({ shown, pinned }),
  saveSet: (name: string) =>
    change({ sets: { ...current.sets, [name]: { shown: current.shown, pinned: current.pinned } } }),
  deleteSet: (name: string) =>
    change({ sets: Object.fromEntries(Object.entries(current.sets).filter(([one]) => one !== name)) }),
  /** Columns, order, pins and widths; the user's own sets stay. */
  reset: () => change({ ...DEFAULT_LAYOUT, sets: current.sets }),
};

/** Which columns are shown, in which order and how wide: taste, so it lives in the browser's storage, not in the URL. */
export function useColumns(): Columns & typeof actions {
  const columns = useSyncExternalStore(subscribe, () => current);
  return { ...columns, ...actions };
}
