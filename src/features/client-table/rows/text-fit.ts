/** The widths of ASCII characters in pixels, by code; Infinity for control characters. */
export type CharWidths = Float32Array;

const LAST = 0x7e;

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

interface CellFonts {
  readonly text: CharWidths;
  readonly mono: CharWidths;
}

let fonts: CellFonts | null = null;

/** The fonts of the cells; null until they are measured. Until then no text is known to fit. */
export const cellFonts = (): CellFonts | null => fonts;

export const keepCellFonts = (measured: CellFonts): void => {
  fonts = measured;
};
