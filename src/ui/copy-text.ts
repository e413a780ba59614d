import { useSyncExternalStore } from 'react';

/** Lines of a table that a clipboard and what it is pasted into take. */
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

/** Copies something and says how it went. @param what for the sentence: "Copied `what`" */
export async function sayCopied(copy: () => Promise<void>, what: string): Promise<void> {
  try {
    await copy();
    say(`Copied ${what}`);
  } catch {
    say('This browser does not let the page copy');
  }
}

/** Puts the text on the clipboard and says so. @param what for the sentence: "Copied `what`" */
export const copyText = (text: string, what: string): Promise<void> =>
  sayCopied(() => navigator.clipboard.writeText(text), what);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What happened last, for a moment; '' otherwise. */
export const useCopyMessage = (): string => useSyncExternalStore(subscribe, () => message);
