import { displayFormat, type DisplayFormat } from '#format/display-format.ts';
import { useMemo } from 'react';
import { useDisplay } from './use-display.ts';

/** Formatters that follow the Display menu; the same object until a choice changes. */
export function useFormat(): DisplayFormat {
  const { times, zone, bytes } = useDisplay().display;
  return useMemo(() => displayFormat({ times, zone, bytes }), [times, zone, bytes]);
}
