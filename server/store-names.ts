import { createHmac } from 'node:crypto';
import { derivedKey } from './answer-name.ts';

/**
 * Keys of the store: hashes with a secret that only those have who have the API key, so that nothing in the store names it, a
 * network or a client. All of one API key have the same tag in braces: a cluster keeps them together.
 */
export function storeNames(apiKey: string): (...parts: readonly string[]) => string {
  const secret = derivedKey(apiKey, 'store names');
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const tag = hash('tag').slice(0, 16);
  return (...parts) => `clientscope:{${tag}}:${hash(JSON.stringify(parts))}`;
}
