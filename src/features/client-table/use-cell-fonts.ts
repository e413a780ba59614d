import { whenIdle } from '#state/use-machine-pace.ts';
import { startTransition, useEffect, useState } from 'react';
import { type CharWidths, charWidths } from './text-fit.ts';

export interface CellFonts {
  readonly text: CharWidths;
  readonly mono: CharWidths;
}

/** As the style sheet has it. */
const MONO_SIZE = '12px';

function measured(grid: HTMLElement): CellFonts {
  const style = getComputedStyle(grid);
  return {
    text: charWidths(`${style.fontSize} ${style.fontFamily}`, false),
    mono: charWidths(`${MONO_SIZE} ${style.getPropertyValue('--mantine-font-family-monospace')}`, true),
  };
}

/**
 * The fonts of the cells, once the browser has had nothing to do since `ready`: a page's first canvas would keep its first rows
 * waiting.
 */
export function useCellFonts(grid: HTMLElement | null, ready: boolean): CellFonts | null {
  const [fonts, setFonts] = useState<CellFonts | null>(null);
  useEffect(
    () =>
      grid === null || !ready || fonts !== null
        ? undefined
        : whenIdle(() => startTransition(() => setFonts(measured(grid)))),
    [grid, ready, fonts],
  );
  return fonts;
}
