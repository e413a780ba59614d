import type { Readable } from 'node:stream';
import { Failure } from './failure.ts';
import type { Hold } from './held-bytes.ts';
import type { EchoScan } from './key-echo.ts';
import { JsonScan } from './json-scan.ts';

export interface Body {
  readonly bytes: Buffer;
  /** The bytes are one whole JSON text. */
  readonly json: boolean;
  /** The key stands in them. */
  readonly echo: boolean;
}

/**
 * Reads a body to its end before a byte of it goes on: only then is it known that it is whole, JSON and without the key, and an
 * error can still be told as one. The check runs while the next bytes are on their way.
 * @param hold counts its bytes
 * @param echo looks for the key in it
 * @param heard called with each chunk
 * @throws Failure when it is larger than `most` bytes, or what the stream fails with
 */
export async function readBody(
  stream: Readable,
  most: number,
  hold: Hold,
  echo: EchoScan,
  heard: () => void,
): Promise<Body> {
  const scan = new JsonScan();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('not bytes');
    heard();
    length += chunk.length;
    if (length > most) throw new Failure(502, 'Meraki’s answer is larger than this server takes.');
    hold.grow(chunk.length);
    chunks.push(chunk);
    scan.push(chunk);
    echo.push(chunk);
  }
  return { bytes: Buffer.concat(chunks, length), json: scan.whole, echo: echo.found };
}
