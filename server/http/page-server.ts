import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isForeignPart, isOwnHost } from './caller-check.ts';
import type { Config } from '../config.ts';
import type { Handler } from './handlers.ts';
import { readStaticFiles, sendFile } from './static-files.ts';

/** What the build writes wherever a nonce belongs. */
export const NONCE_MARK = 'nonce-of-this-answer';

/** The most bytes of a request line and its headers. Node's default is 16 kB; the page's address holds the whole filter, which may list thousands of values. */
export const MOST_HEADER_BYTES = 131_072;

/** No inline script, no eval, nothing from elsewhere; style elements only with the answer's own nonce. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const PAGE = ['/', '/index', '/index.html'];

const HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
} as const;

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

/** Serves the built page: `/` with a new nonce each time, the other files as they were in `folder` at the start, 404 for anything else. */
export function pageServer(folder: string, { origins }: Config): Handler {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null;
  const files = html === null ? null : readStaticFiles(folder);
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(response, 405, 'Only GET is allowed.\n');
    }
    if (!isOwnHost(request, origins)) {
      return sendText(response, 403, 'This is not a name of this server; CLIENTSCOPE_HOSTS adds one.\n');
    }
    if (isForeignPart(request)) return sendText(response, 403, 'Only its own page may load this.\n');
    const nonce = randomBytes(18).toString('base64');
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    response.setHeader('content-security-policy', policy(nonce));
    if (PAGE.includes(path) && html !== null) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-store');
      return void response.end(html.replaceAll(NONCE_MARK, nonce));
    }
    const file = files?.get(path);
    if (file !== undefined) sendFile(request, response, file);
    else sendText(response, 404, path === '/' ? 'Run npm run build first.\n' : 'Not found\n');
  };
}
