import type { ServerResponse } from 'node:http';
import { FAILURE_WORDS } from './failure-words.ts';
import type { FailureKind } from './failure.ts';

/** Meraki's form of an error; this server's own errors have words of their own beside it. */
export const envelope = (message: string, kind?: FailureKind): string =>
  JSON.stringify({
    errors: [message],
    ...(kind === undefined ? {} : { clientscope: { kind, ...FAILURE_WORDS[kind] } }),
  });

const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/** One JSON text, cached by nobody. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...JSON_HEADERS, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** An error of this server's own. */
export function sendError(response: ServerResponse, status: number, message: string, kind?: FailureKind): void {
  sendJson(response, status, envelope(message, kind));
}
