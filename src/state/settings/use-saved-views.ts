import { formatViews, parseViews, type SavedView, withViews } from '#clients/saved-view.ts';
import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'clientscope.views';
const listeners = new Set<() => void>();
let current: readonly SavedView[] | null = null;

function kept(): readonly SavedView[] {
  try {
    return parseViews(globalThis.localStorage?.getItem(STORAGE_KEY) ?? '{"views":[]}');
  } catch {
    return [];
  }
}

const views = () => (current ??= kept());

function change(next: readonly SavedView[]): void {
  current = next;
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, formatViews(next));
  } catch {
    // A full or forbidden storage only costs the memory of the views.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  // Another tab may have saved one.
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== STORAGE_KEY) return;
    current = kept();
    listener();
  };
  listeners.add(listener);
  globalThis.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', onStorage);
  };
};

const save = (added: readonly SavedView[]) => change(withViews(views(), added));
const remove = (name: string) => change(views().filter((view) => view.name !== name));

/** The user's own views, in the browser's storage since the user put them there. */
export function useSavedViews() {
  return { views: useSyncExternalStore(subscribe, views), save, remove };
}
