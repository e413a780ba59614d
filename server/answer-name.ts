import { createHmac, hkdfSync } from 'node:crypto';
import type { Asked } from './allow-list.ts';
import type { Upstream } from './config.ts';

/** A key for one purpose, made of the API key: who has it learns nothing about the API key, nor about the others. */
export const derivedKey = (apiKey: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', apiKey, '', `clientscope ${purpose}`, 32));

/** The query in one order, whoever wrote it. */
function canonical(query: string): string {
  const params = new URLSearchParams(query);
  return JSON.stringify([...params].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0)));
}

/**
 * Names an answer: whoever asks for the same gets the same name. Its parts stand in a JSON array, so that none can run into
 * the next one; of the API key there is a keyed hash.
 */
export function answerNames(upstream: Upstream | null): (asked: Asked) => string {
  const base = upstream?.base.href ?? 'simulator';
  const apiKey = upstream?.key ?? 'simulator';
  const keyHash = createHmac('sha256', derivedKey(apiKey, 'answer names')).update(apiKey).digest('base64');
  return ({ operation, path }) => {
    const [place, query = ''] = path.split('?');
    return JSON.stringify(['GET', base, keyHash, operation, place, canonical(query)]);
  };
}
