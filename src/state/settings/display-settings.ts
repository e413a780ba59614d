import { type DisplayUnits, displayFormat, type DisplayFormat } from '#format/display-format.ts';
import * as v from 'valibot';
import { oneOf, setting } from './setting.ts';
import { useMemo } from 'react';

/** Every choice, the default first. */
export const DISPLAY_CHOICES = {
  density: ['compact', 'normal', 'comfortable'],
  times: ['relative', 'absolute'],
  zone: ['local', 'utc'],
  bytes: ['decimal', 'binary'],
  keys: ['on', 'off'],
} as const;

export type Density = (typeof DISPLAY_CHOICES.density)[number];

/** How figures, times and rows read. */
export interface Display extends DisplayUnits {
  readonly density: Density;
  /** Single characters as commands, such as / and j; off for those who speak to their computer (WCAG 2.1.4). */
  readonly keys: (typeof DISPLAY_CHOICES.keys)[number];
}

export const KEPT_DISPLAY = v.object({
  density: oneOf(DISPLAY_CHOICES.density),
  times: oneOf(DISPLAY_CHOICES.times),
  zone: oneOf(DISPLAY_CHOICES.zone),
  bytes: oneOf(DISPLAY_CHOICES.bytes),
  keys: oneOf(DISPLAY_CHOICES.keys),
});

const kept = setting<Display>({
  name: 'display',
  schema: KEPT_DISPLAY,
  initial: { density: 'compact', times: 'relative', zone: 'local', bytes: 'decimal', keys: 'on' },
});

const setDisplay = (part: Partial<Display>): void => kept.change((display) => ({ ...display, ...part }));

export const useDisplay = (): { display: Display; setDisplay(part: Partial<Display>): void } => ({
  display: kept.use(),
  setDisplay,
});

/** Formatters that follow the Display menu; the same object until a choice changes. */
export function useFormat(): DisplayFormat {
  const { times, zone, bytes } = useDisplay().display;
  return useMemo(() => displayFormat({ times, zone, bytes }), [times, zone, bytes]);
}
