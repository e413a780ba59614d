import type { ServerResponse } from 'node:http';
import type { Source } from '../answers/shared-answers.ts';
import { connectionFailure } from '../upstream/connection-failure.ts';
import { Failure, FAILURE_WORDS, type FailureKind } from './failure.ts';

/** What the browser gets. */
export interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly source?: Source;
  /** Why there is no answer of Meraki's, for the log. */
  readonly code?: string;
}

/** An error as JSON in Meraki's form. @param kind of an error of this server's own: the page's words for it are added */
export const envelope = (message: string, kind?: FailureKind): string =>
  JSON.stringify({
    errors: [message],
    ...(kind === undefined ? {} : { clientscope: { kind, ...FAILURE_WORDS[kind] } }),
  });

/** The reply to a request that ended in an error. @param error anything but a Failure counts as a connection that broke off */
export function replyTo(error: unknown, headers: Readonly<Record<string, string>>): Reply {
  const { status, message, kind, code, retryAfter } = error instanceof Failure ? error : connectionFailure(error, true);
  const wait = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  return { status, body: envelope(message, kind), headers: { ...headers, ...wait }, code };
}

const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/** Sends one JSON text that nobody may cache. */
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

/** Sends an error of this server's own. */
export function sendError(response: ServerResponse, status: number, message: string, kind?: FailureKind): void {
  sendJson(response, status, envelope(message, kind));
}
