import { useSyncExternalStore } from 'react';
import { putOnClipboard } from './clipboard.ts';

/** With more lines, pasting into another program takes too long. */
export const MOST_COPIED = 50_000;

const SHOWN_MS = 2500;

let message = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function say(text: string): void {
  message = text;
  for (const listener of listeners) listener();
  clearTimeout(timer);
  if (text !== '') timer = setTimeout(() => say(''), SHOWN_MS);
}

/** Does something and says why, where it fails. @returns whether it was done */
export async function orSayWhy(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (fault) {
    say(fault instanceof Error ? fault.message : 'This did not work');
    return false;
  }
}

/** So many letters of what was copied are said: a screen reader would read a value of a million to its end. */
const MOST_LETTERS = 80;

export function copiedMessage(what: string): string {
  // A letter has two places in the text at most.
  const letters = Array.from(what.slice(0, 2 * (MOST_LETTERS + 1)));
  return `Copied ${letters.length <= MOST_LETTERS ? what : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`}`;
}

/** Copies something and says so, or says why not. @param what for the message "Copied `what`" @returns whether it was copied */
export async function sayCopied(copy: () => Promise<void>, what: string): Promise<boolean> {
  const copied = await orSayWhy(copy);
  if (copied) say(copiedMessage(what));
  return copied;
}

/**
 * Copies a text as it is and says so. Call it within the click, also with a promise of the text.
 * A single value has no guard against formulas, because people paste it into filters, switch configurations and tickets, where an
 * added apostrophe would be wrong. Tables have the guard: see `TSV` (format/table-formats).
 */
export const copyText = (text: string | Promise<string>, what: string): Promise<boolean> =>
  sayCopied(() => putOnClipboard(text), what);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The message about the last copy, for 2.5 s; '' otherwise. */
export const useCopyMessage = (): string => useSyncExternalStore(subscribe, () => message);
