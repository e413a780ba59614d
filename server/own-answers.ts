import type { ServerResponse } from 'node:http';

/** Meraki's form of an error. */
export const envelope = (message: string): string => JSON.stringify({ errors: [message] });

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
export function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, envelope(message));
}
