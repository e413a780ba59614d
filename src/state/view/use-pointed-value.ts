import type { FieldKey } from '#clients/fields.ts';
import { useSyncExternalStore } from 'react';

interface PointedValue {
  readonly field: FieldKey;
  readonly value: string;
}

let pointed: PointedValue | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says which value of a field the pointer or the focus is on, in a chart; null when it leaves. */
export function pointAt(next: PointedValue | null): void {
  if (next?.field === pointed?.field && next?.value === pointed?.value) return;
  pointed = next;
  for (const listener of listeners) listener();
}

/** The value of this field that is pointed at elsewhere, which is marked here too; null for none. */
export const usePointedValue = (field: FieldKey): string | null =>
  useSyncExternalStore(subscribe, () => (pointed?.field === field ? pointed.value : null));
