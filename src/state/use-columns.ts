import { FIELD_KEYS, type FieldKey, isFieldKey } from '#clients/fields.ts';
import { useSyncExternalStore } from 'react';

const DEFAULT_COLUMNS: readonly FieldKey[] = [
  'status',
  'name',
  'ip',
  'mac',
  'manufacturer',
  'os',
  'vlan',
  'ssid',
  'accessPoint',
  'usage',
  'lastSeen',
];

interface Columns {
  readonly visible: readonly FieldKey[];
  readonly widths: Readonly<Record<string, number>>;
}

const STORAGE_KEY = 'clientscope.columns';
const listeners = new Set<() => void>();
let current: Columns = load();

/** What the browser kept, checked: unknown columns and odd widths are left out. */
function load(): Columns {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return { visible: DEFAULT_COLUMNS, widths: {} };
    const chosen = 'visible' in kept && Array.isArray(kept.visible) ? kept.visible.filter(isKnownColumn) : [];
    const widths: Record<string, number> = {};
    if ('widths' in kept && typeof kept.widths === 'object' && kept.widths !== null) {
      for (const [key, width] of Object.entries(kept.widths)) {
        if (isFieldKey(key) && typeof width === 'number' && width >= 40 && width <= 1200) widths[key] = width;
      }
    }
    return { visible: chosen.length === 0 ? DEFAULT_COLUMNS : chosen, widths };
  } catch {
    return { visible: DEFAULT_COLUMNS, widths: {} };
  }
}

function isKnownColumn(key: unknown): key is FieldKey {
  return typeof key === 'string' && isFieldKey(key);
}

function change(next: Columns): void {
  current = next;
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // A full or forbidden storage only costs the memory of the choice.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const setVisible = (keys: readonly FieldKey[]) =>
  change({ ...current, visible: FIELD_KEYS.filter((key) => keys.includes(key)) });
const reset = () => change({ visible: DEFAULT_COLUMNS, widths: {} });
const setWidth = (key: FieldKey, px: number) =>
  change({ ...current, widths: { ...current.widths, [key]: Math.round(px) } });

/** Which columns are shown and how wide (px): taste, so it lives in the browser's storage, not in the URL. */
export function useColumns(): Columns & {
  setVisible(keys: readonly FieldKey[]): void;
  setWidth(key: FieldKey, px: number): void;
  reset(): void;
} {
  const columns = useSyncExternalStore(subscribe, () => current);
  return { ...columns, setVisible, setWidth, reset };
}
