import { bareWord } from '#clients/address/bare-word.ts';
import { macPatternTest, wholeMac } from '#clients/address/mac-address.ts';
import { macKey } from '#clients/roster/device-keys.ts';

/** 12 hex digits of a whole MAC in any notation, also without leading zeros (`8:0:37:d7:a:45`) and in brackets; null for anything else. */
export const macIn = (text: string): string | null => macKey(bareWord(text)) ?? wholeMac(text);

/** Whole MACs, of which a list has commas between; null for any other word. */
export function macsIn(word: string): readonly string[] | null {
  const parts = word.split(/[,;]/).filter((part) => part !== '');
  const macs = parts.map((part) => macKey(bareWord(part)));
  return macs.length > 0 && macs.every((mac) => mac !== null) ? macs : null;
}

/** `3c:6a:9d:*`, typed as a plain word: a MAC pattern has its separators and a wildcard. */
export const isMacPattern = (word: string): boolean =>
  /[*?]/.test(word) && /^(?:[0-9a-f*?]{1,4}[:.-]){2,}[0-9a-f*?]{1,4}$/i.test(word) && !/^[\d.*]+$/.test(word)
    ? macPatternTest(word) !== null
    : false;

/** `10.1.*` as the prefix that it means; null for any other word. */
export const addressPrefix = (word: string): string | null => /^((?:\d{1,3}\.){1,3})\*$/.exec(word)?.[1] ?? null;
