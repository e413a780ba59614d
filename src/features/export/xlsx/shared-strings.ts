/** Longer texts make a file that Excel calls damaged. */
const MOST_LETTERS = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML has no way to write: control characters but for the white ones, and two that are no characters. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
/** How Excel itself writes such a character, so that a text that looks like it has to be told apart. */
const LOOKS_ESCAPED = /_(?=x[\dA-F]{4}_)/gi;

export const xmlText = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    // Of line ends a cell knows this one alone, and XML no other.
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNWRITABLE, '')
    .replaceAll(LOOKS_ESCAPED, '_x005F_')
    .replaceAll(/[&<>]/g, (letter) => ENTITIES[letter]);

const PART_TEXTS = 5000;

/** The texts of a workbook, each written once; cells name them by their place. Texts stay texts: none is ever a formula. */
export class SharedStrings {
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  *xml(): Generator<string> {
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.#places.size}">`;
    let items: string[] = [];
    for (const text of this.#places.keys()) {
      items.push(`<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
      if (items.length < PART_TEXTS) continue;
      yield items.join('');
      items = [];
    }
    yield `${items.join('')}</sst>`;
  }
}
