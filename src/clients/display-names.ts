import type { ColumnStore, StoreRow } from '#engine/column-store.ts';

/** Blanks and marks that a reader does not see: those at the ends, and those that have no width. */
const UNSEEN = /^\s|\s$|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const shown = (letter: string) =>
  /\s/.test(letter) ? '␣' : `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A value with what is unseen of it: `Guest␣` is not `Guest`. */
const visible = (value: string) =>
  value
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, shown)
    .replaceAll(/^\s+|\s+$/g, (blanks) => Array.from(blanks, shown).join(''));

/** How a value is called on screen: the empty one has a name, and one that reads like it is quoted; two that differ look different. */
export const valueName = (value: string): string => {
  if (value === '') return 'None';
  if (value === 'None') return '“None”';
  return UNSEEN.test(value) ? visible(value) : value;
};

/** What a client is called: its name, or else its MAC, or else its id. */
export const clientName = (store: ColumnStore, row: StoreRow): string =>
  store.textAt('name', row) || store.textAt('mac', row) || store.textAt('id', row);
