import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The build's packed copies, the smallest first. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface Variant {
  /** '' where it is not packed. */
  readonly encoding: string;
  readonly bytes: Buffer;
  readonly etag: string;
}

interface StaticFile {
  readonly type: string;
  readonly cacheControl: string;
  /** The unpacked one is last. */
  readonly variants: readonly Variant[];
}

/** By URL path, such as `/assets/index-1a2b.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const variant = (encoding: string, bytes: Buffer): Variant => ({
  encoding,
  bytes,
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
});

/**
 * Reads all files of the build into memory (2.9 MB with their packed copies), so that a new build or a deleted file does not change
 * what a running server sends. Browsers may cache files with a hash in their name for good.
 */
export function readStaticFiles(folder: string): StaticFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const contents = new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [`/${name.replaceAll(sep, '/')}`, readFileSync(join(folder, name))]),
  );
  const files = new Map<string, StaticFile>();
  for (const [path, bytes] of contents) {
    if (/\.(br|gz)$|\/\./.test(path)) continue;
    const packed = PACKED.flatMap(([encoding, ending]) => {
      const copy = contents.get(path + ending);
      return copy === undefined ? [] : [variant(encoding, copy)];
    });
    files.set(path, {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      cacheControl: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      variants: [...packed, variant('', bytes)],
    });
  }
  return files;
}

/** Whether an Accept-Encoding names this coding with a weight above 0. */
function takes(accepted: string, encoding: string): boolean {
  return accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()))
    .some(([name, weight]) => name === encoding && !/^q=0(\.0*)?$/.test(weight ?? ''));
}

/** Characters of Accept-Encoding that are read: 120,000 commas take 100 ms. */
const LONGEST_ACCEPTED = 1000;

/** Sends the whole file, or 304. It ignores Range, as RFC 9110 (14.2) allows: no browser asks for a part of these files. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const accepted = (request.headers['accept-encoding'] ?? '').slice(0, LONGEST_ACCEPTED);
  const chosen = file.variants.find(({ encoding }) => encoding === '' || takes(accepted, encoding)) ?? file.variants[0];
  const headers = { 'cache-control': file.cacheControl, etag: chosen.etag, vary: 'Accept-Encoding' };
  const known = request.headers['if-none-match'] ?? '';
  if (known.split(',').some((etag) => ['*', chosen.etag].includes(etag.trim().replace(/^W\//, '')))) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': chosen.bytes.length,
    ...(chosen.encoding === '' ? {} : { 'content-encoding': chosen.encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : chosen.bytes);
}
