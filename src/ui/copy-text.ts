import { useSyncExternalStore } from 'react';
import { putOnClipboard } from './clipboard.ts';

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

/** Copies something and says so, or why not. @param what for the sentence: "Copied `what`" @returns whether it was copied */
export async function sayCopied(copy: () => Promise<void>, what: string): Promise<boolean> {
  try {
    await copy();
    say(`Copied ${what}`);
    return true;
  } catch (fault) {
    say(fault instanceof Error ? fault.message : 'Nothing was copied');
    return false;
  }
}

/** Puts the text on the clipboard and says so. Call it within the click, also for a text that is still being made. */
export const copyText = (text: string | Promise<string>, what: string): Promise<boolean> =>
  sayCopied(() => putOnClipboard(text), what);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What happened last, for a moment; '' otherwise. */
export const useCopyMessage = (): string => useSyncExternalStore(subscribe, () => message);
