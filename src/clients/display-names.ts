import { undirected } from '#meraki/wire-values.ts';
import type { ColumnStore, StoreRow } from '#engine/column-store.ts';

/**
 * A character without width. Not so the joiner between two emoji, which makes one of them (👩‍🚀), and the non-joiner before an Arabic letter,
 * which Persian words have.
 */
const WIDTHLESS =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u200c(?![\u0600-\u06ff])|(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Whether a text may contain something that a reader does not see: blanks at the ends, and characters without width. */
const UNSEEN = /^\s|\s$|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const shown = (letter: string) => `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Shows what a reader does not see. The blanks are counted, because a pattern for those at the end takes quadratic time. */
function visible(value: string): string {
  const text = value.replaceAll(WIDTHLESS, shown);
  const before = text.length - text.trimStart().length;
  const inner = text.trim();
  return '␣'.repeat(before) + inner + '␣'.repeat(text.length - before - inner.length);
}

/** A text whose bidi controls are made visible: U+202E turns no `gpj.exe` into `exe.jpg`. Its other characters stay as Meraki has them. */
export const showBidiControls = (text: string): string => text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, shown);

/** A value as it is shown: None for the empty one, “None” for a real value that reads None, and different texts for different values: `Guest␣` is not `Guest`. */
export const valueName = (value: string): string => {
  if (value === '') return 'None';
  if (value === 'None') return '“None”';
  return UNSEEN.test(value) ? visible(value) : value;
};

/** What a client is called: its name, or else its MAC, or else its id. */
export const clientName = (store: ColumnStore, row: StoreRow): string =>
  showBidiControls(store.textAt('name', row) || store.textAt('mac', row) || store.textAt('id', row));

/** Letters that are written from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** The marks that stand for a letter of either direction. */
const MARK_OF_DIRECTION = /[\u200e\u200f]/;

/** A name from outside for the middle of a sentence: neither its letters nor characters for the direction turn the words behind it around. */
export function isolated(name: string): string {
  const plain = undirected(name);
  return RIGHT_TO_LEFT.test(plain) || MARK_OF_DIRECTION.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** A sentence is cut at so many letters of a name. */
const MOST_LETTERS = 80;

/** A name from outside for a sentence of the page: isolated, and not so long that nobody finds the rest of the sentence. */
export function nameInSentence(name: string): string {
  // A letter has two places in the text at most.
  const letters = Array.from(name.slice(0, 2 * (MOST_LETTERS + 1)));
  return isolated(letters.length <= MOST_LETTERS ? name : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`);
}
