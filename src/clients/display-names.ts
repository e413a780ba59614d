import type { ColumnStore, StoreRow } from '#engine/column-store.ts';

/** A character without width. The joiner between two emoji is seen, because it makes one of them (👩‍🚀). */
const WIDTHLESS =
  /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Whether a text may contain something that a reader does not see: blanks at the ends, and characters without width. */
const UNSEEN = /^\s|\s$|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const shown = (letter: string) =>
  /\s/.test(letter) ? '␣' : `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A value with its unseen characters made visible: `Guest␣` differs from `Guest`. */
const visible = (value: string) =>
  value.replaceAll(WIDTHLESS, shown).replaceAll(/^\s+|\s+$/g, (blanks) => Array.from(blanks, shown).join(''));

/** A value as it is shown: None for the empty one, “None” for a real value that reads None, and different texts for different values. */
export const valueName = (value: string): string => {
  if (value === '') return 'None';
  if (value === 'None') return '“None”';
  return UNSEEN.test(value) ? visible(value) : value;
};

/** What a client is called: its name, or else its MAC, or else its id. */
export const clientName = (store: ColumnStore, row: StoreRow): string =>
  store.textAt('name', row) || store.textAt('mac', row) || store.textAt('id', row);
