import { Failure } from '../http/failure.ts';
import { envelope } from '../http/reply.ts';
import type { Hold } from '../answers/held-bytes.ts';
import { JsonScan } from './json-scan.ts';
import type { KeyEcho } from './key-echo.ts';
import type { Answer } from './upstream.ts';

/** The statuses that Meraki documents. Any other comes from something in its place, and could make a browser act on it. */
const STATUSES = [200, 400, 401, 403, 404, 429, 500, 502, 503, 504];

const KEPT = ['link', 'retry-after', 'x-request-id'];

const keyInside = () => new Failure(502, 'The answer held what must not leave the server.');

/** The headers that the page needs, by name. @throws Failure when one holds the key */
export function keptHeaders({ header }: Answer, echo: KeyEcho): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = header(name);
    if (value === undefined || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    if (echo.in(value)) throw keyInside();
    kept[name] = value;
  }
  return kept;
}

/** Meraki's Date header, epoch ms; null when it has none between 2000 and 2100. */
export function dateOf({ header }: Answer): number | null {
  const at = Date.parse(header('date') ?? '');
  return at > Date.UTC(2000, 0) && at < Date.UTC(2100, 0) ? at : null;
}

export interface Checked {
  readonly status: number;
  readonly body: string | Buffer;
  /** It is what Meraki has, whole. */
  readonly good: boolean;
}

/**
 * Reads the body to its end before a byte of it goes on: only then is it known that it is whole, JSON and without the key, and
 * an error can still be sent as one. The checks run while the next bytes are on their way.
 * @param most bytes that it may have
 * @param hold counts its bytes
 * @param heard called with each chunk
 * @throws Failure for what the page must not get, or what the stream fails with
 */
export async function checkedBody(
  { status, body }: Answer,
  most: number,
  hold: Hold,
  echo: KeyEcho,
  heard: () => void,
): Promise<Checked> {
  const json = new JsonScan();
  const key = echo.scan();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('not bytes');
    heard();
    length += chunk.length;
    if (length > most) throw new Failure(502, 'Meraki’s answer is larger than this server takes.');
    hold.grow(chunk.length);
    chunks.push(chunk);
    json.push(chunk);
    key.push(chunk);
  }
  if (key.found) throw keyInside();
  const bytes = Buffer.concat(chunks, length);
  return judged(status, bytes, json.isWhole(bytes));
}

/** Lets only JSON pass. An error without JSON becomes one in Meraki's form. */
function judged(status: number, bytes: Buffer, json: boolean): Checked {
  if (!STATUSES.includes(status)) throw new Failure(502, `${status} is no status of Meraki’s.`);
  if (json) return { status, body: bytes, good: status === 200 };
  if (status > 200) return { status, body: envelope('No explanation'), good: false };
  // Such as that of a sign-in portal, or of a mistyped base URL.
  if (/^\s*</.test(bytes.toString('latin1', 0, 100)))
    throw new Failure(502, 'The answer was a web page, not JSON.', { kind: 'sign-in-page' });
  throw new Failure(502, 'The answer was not JSON.', { kind: 'not-json' });
}
