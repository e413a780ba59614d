import type { DisplayUnits } from '#format/display-format.ts';
import { useSyncExternalStore } from 'react';

export type Density = 'compact' | 'normal' | 'comfortable';

/** The user's taste in figures, times and rows; kept in the browser. */
export interface Display extends DisplayUnits {
  readonly density: Density;
}

/** Every choice, the default first. */
export const DISPLAY_CHOICES = {
  density: ['compact', 'normal', 'comfortable'],
  times: ['relative', 'absolute'],
  zone: ['local', 'utc'],
  bytes: ['decimal', 'binary'],
} as const;

const STORAGE_KEY = 'clientscope.display';
const listeners = new Set<() => void>();

/** The kept value if it is one of the choices, else the default. */
function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** What the browser kept, checked choice by choice. */
export function checkedDisplay(kept: unknown): Display {
  const of = (key: string): unknown =>
    typeof kept === 'object' && kept !== null ? Object.entries(kept).find(([name]) => name === key)?.[1] : undefined;
  return {
    density: oneOf(DISPLAY_CHOICES.density, of('density')),
    times: oneOf(DISPLAY_CHOICES.times, of('times')),
    zone: oneOf(DISPLAY_CHOICES.zone, of('zone')),
    bytes: oneOf(DISPLAY_CHOICES.bytes, of('bytes')),
  };
}

function load(): Display {
  try {
    return checkedDisplay(JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return checkedDisplay(null);
  }
}

let current = load();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function change(part: Partial<Display>): void {
  current = { ...current, ...part };
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(current));
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  for (const listener of listeners) listener();
}

/** What is chosen, and the one way to choose. */
export function useDisplay(): { display: Display; setDisplay(part: Partial<Display>): void } {
  return { display: useSyncExternalStore(subscribe, () => current), setDisplay: change };
}
