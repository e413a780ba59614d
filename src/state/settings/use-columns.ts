import type { ColumnKey } from '#clients/columns.ts';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useSyncExternalStore } from 'react';
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
import { formatColumns, parseColumns } from '#state/address/column-text.ts';

interface Columns extends ColumnLayout {
  /** The shown columns from left to right: pinned ones first. */
  readonly order: readonly ColumnKey[];
  /** What an address must hold for others to see the same; null where it needs nothing. */
  readonly address: string | null;
  /** Parts of the page's address that are no column. */
  readonly refused: readonly string[];
}

/** Which columns the browser keeps, and those that the address gives for this visit. */
interface Owned {
  readonly kept: ColumnLayout;
  readonly visit: ColumnSet | null;
  readonly refused: readonly string[];
}

const STORAGE_KEY = 'clientscope.columns';
const listeners = new Set<() => void>();
const DEFAULT_TEXT = formatColumns(DEFAULT_LAYOUT);

function keptLayout(): ColumnLayout {
  try {
    return checkedLayout(JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return DEFAULT_LAYOUT;
  }
}

function load(): Owned {
  const kept = keptLayout();
  const { set, unknown } = parseColumns(new URLSearchParams(globalThis.location?.search ?? '').get('columns') ?? '');
  const same = set !== null && formatColumns(set) === formatColumns(kept);
  return { kept, visit: same ? null : set, refused: unknown };
}

function columnsOf({ kept, visit, refused }: Owned): Columns {
  const layout = { ...kept, ...visit };
  const text = formatColumns(layout);
  const address = visit === null && text === DEFAULT_TEXT ? null : text;
  return { ...layout, order: screenOrder(layout), address, refused };
}

let owned = load();
let current = columnsOf(owned);

function own(next: Owned): void {
  owned = next;
  current = columnsOf(next);
  for (const listener of listeners) listener();
}

function change(part: Partial<ColumnLayout>): void {
  // Widths and sets are kept at once; the columns of an address only when the user makes them another choice.
  const chosen = part.shown !== undefined;
  const { shown, pinned, widths, sets } = { ...owned.kept, ...(chosen ? owned.visit : null), ...part };
  const kept = { shown, pinned, widths, sets };
  own({ ...owned, kept, visit: chosen ? null : owned.visit });
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage only costs the memory of the choice.
  }
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
  /** What was not understood of the address has been said. */
  tidy: () => own({ ...owned, refused: [] }),
};

/**
 * Which columns are shown, in which order and how wide: taste, kept in the browser's storage. The columns of the address that the
 * page was opened with come before it for this visit, and are kept only once the user changes them.
 */
export function useColumns(): Columns & typeof actions {
  const columns = useSyncExternalStore(subscribe, () => current);
  return { ...columns, ...actions };
}

/** Keeps the address showing the columns, so that it can be shared as it stands. It is written, never read again: Back changes no columns. */
export function useColumnsInAddress(): void {
  const { address } = useColumns();
  const [written, write] = useQueryState('columns', parseAsString);
  useEffect(() => {
    if (written !== address) void write(address, { history: 'replace' });
  }, [written, address, write]);
}
