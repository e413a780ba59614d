import type { Upstream } from '../config.ts';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A key for one purpose, derived from the API key: it tells nothing about the API key, nor about the other ones. */
export const derivedKey = (apiKey: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', apiKey, '', `clientscope ${purpose}`, 32));

/** Names Meraki's address and the API key for the page, which asks again for what it knows when the name changes. It tells neither. */
export const sourceName = (upstream: Upstream | null): string =>
  upstream === null
    ? 'simulator'
    : createHmac('sha256', derivedKey(upstream.key, 'source name'))
        .update(upstream.base.href)
        .digest('base64url')
        .slice(0, 16);

/**
 * Makes the store's keys from parts. They are hashes keyed with a secret of the API key, so that nothing in the store names the API
 * key, a network or a client. All of one API key have the same hash tag (in braces): a Redis cluster keeps them on one node.
 */
export function storeNames(apiKey: string): (...parts: readonly string[]) => string {
  const secret = derivedKey(apiKey, 'store names');
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const tag = hash('tag').slice(0, 16);
  return (...parts) => `clientscope:{${tag}}:${hash(JSON.stringify(parts))}`;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a value, authenticated together with the store's key of it: under another one it does not open. */
export function seal(key: Buffer, name: string, text: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
  const sealed = [cipher.update(text), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** Decrypts what `seal` made; null when it was made with another key or name, or was changed since. */
export function unseal(key: Buffer, name: string, sealed: Buffer): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(name))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
