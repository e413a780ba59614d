/** The widths of ASCII characters in pixels, by their codes. */
type CharWidths = Float32Array;

const FIRST = 0x20;
const LAST = 0x7e;

/** Two letters may stand further apart than each by itself says: by so much at most. */
const SLACK = 1.03;

/**
 * @param font as CSS writes it
 * @param mono each of its letters has the same place
 * @returns widths, infinite for what is no character to be seen
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

/** Whether the text surely fits: of one with other characters than ASCII that is not known. @param room pixels */
export function fits(text: string, room: number, widths: CharWidths): boolean {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST) return false;
    width += widths[code];
  }
  return width <= room;
}

/** As the style sheet has it. */
const MONO_SIZE = '12px';

interface CellFonts {
  readonly text: CharWidths;
  readonly mono: CharWidths;
}

let fonts: CellFonts | null = null;

/** The fonts of the list's cells; null until they are measured, and until then no text is known to fit. */
export const cellFonts = (): CellFonts | null => fonts;

/** Measures the fonts of the cells, once. A page’s first canvas takes its time: let the load be whole before. */
export function measureCellFonts(grid: Element): void {
  const style = getComputedStyle(grid);
  fonts ??= {
    text: charWidths(`${style.fontSize} ${style.fontFamily}`, false),
    mono: charWidths(`${MONO_SIZE} ${style.getPropertyValue('--mantine-font-family-monospace')}`, true),
  };
}
