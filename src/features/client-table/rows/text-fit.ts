/** The widths of ASCII characters in pixels, by code. */
type CharWidths = Float32Array;

const FIRST = 0x20;
const LAST = 0x7e;

/** Two letters together may be wider than the sum of both, by this factor at most. */
const SLACK = 1.03;

/**
 * Measures a font.
 * @param font as in CSS
 * @param mono all letters have the same width
 * @returns widths; Infinity for control characters
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

/** Whether the text fits for certain. For a text with other characters than ASCII this is unknown, so false. @param room pixels */
export function fits(text: string, room: number, widths: CharWidths): boolean {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST) return false;
    width += widths[code];
  }
  return width <= room;
}

/** The style sheet has the same. A browser with a larger minimum font size shows both in that. */
const TEXT_SIZE = '13px';
const MONO_SIZE = '12px';

interface CellFonts {
  readonly text: CharWidths;
  readonly mono: CharWidths;
}

let fonts: CellFonts | null = null;

/** The fonts of the cells; null until they are measured. Until then no text is known to fit. */
export const cellFonts = (): CellFonts | null => fonts;

/** Measures the fonts of the cells, once. Call it when the load is complete, because the first canvas of a page is slow. */
export function measureCellFonts(grid: Element): void {
  const style = getComputedStyle(grid);
  const size = style.fontSize;
  fonts ??= {
    text: charWidths(`${size} ${style.fontFamily}`, false),
    mono: charWidths(
      `${size === TEXT_SIZE ? MONO_SIZE : size} ${style.getPropertyValue('--mantine-font-family-monospace')}`,
      true,
    ),
  };
}
