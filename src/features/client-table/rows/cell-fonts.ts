import { useStartPhase } from '#state/view/scheduling.ts';
import { type RefObject, useEffect, useRef } from 'react';
import { cellFonts, type CharWidths, keepCellFonts } from './text-fit.ts';

const FIRST = 0x20;
const LAST = 0x7e;

/** Two letters together may be wider than the sum of both, by this factor at most. */
const SLACK = 1.03;

/**
 * Measures a font.
 * @param font as in CSS
 * @param mono all letters have the same width
 */
function charWidths(font: string, mono: boolean): CharWidths {
  const widths = new Float32Array(LAST + 1).fill(Infinity);
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return widths;
  context.font = font;
  const slack = mono ? 1 : SLACK;
  for (let code = FIRST; code <= LAST; code++) {
    widths[code] = context.measureText(String.fromCharCode(code)).width * slack;
  }
  return widths;
}

/** The style sheet has the same. A browser with a larger minimum font size shows both in that. */
const TEXT_SIZE = '13px';
const MONO_SIZE = '12px';

/** Measures the fonts of the cells, once. Call it when the load is complete, because the first canvas of a page is slow. */
export function measureCellFonts(grid: Element): void {
  if (cellFonts() !== null) return;
  const style = getComputedStyle(grid);
  const size = style.fontSize;
  keepCellFonts({
    text: charWidths(`${size} ${style.fontFamily}`, false),
    mono: charWidths(
      `${size === TEXT_SIZE ? MONO_SIZE : size} ${style.getPropertyValue('--mantine-font-family-monospace')}`,
      true,
    ),
  });
}

/** What stands in the probe, in either font of the cells. */
export const PROBE = 'Probe 00:11';

/** Whether a text of the page is wider than its font was measured: a style sheet of the user sets its letters apart, or has other fonts. */
export function isSpaced(probeWidth: number): boolean {
  const fonts = cellFonts();
  if (fonts === null) return false;
  const measured = Array.from(PROBE, (letter) => letter.charCodeAt(0)).map(
    (code) => fonts.text[code] + fonts.mono[code],
  );
  return probeWidth > measured.reduce((sum, width) => sum + width, 1);
}

/**
 * Measures the fonts of the cells once the page is there, and marks the page with `data-spaced` while its letters are further apart than they
 * were measured. Then every cell cuts its text, also one whose text was known to fit.
 * @returns the ref of a hidden element with PROBE in both fonts
 */
export function useCellFonts(scroller: HTMLElement | null): RefObject<HTMLElement | null> {
  const probe = useRef<HTMLElement>(null);
  const ready = useStartPhase() === 'all' && scroller !== null;
  useEffect(() => {
    const element = probe.current;
    if (!ready || element === null) return undefined;
    measureCellFonts(scroller);
    const observer = new ResizeObserver(() => {
      document.documentElement.toggleAttribute('data-spaced', isSpaced(element.offsetWidth));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ready, scroller]);
  return probe;
}
