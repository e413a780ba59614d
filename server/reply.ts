import { connectionFailure } from './connection-failure.ts';
import { Failure } from './failure.ts';
import { envelope } from './own-answers.ts';
import type { Source } from './shared-answers.ts';

/** What the browser gets. */
export interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly source?: Source;
  /** Why there is no answer of Meraki's, for the log. */
  readonly code?: string;
}

export function replyTo(error: unknown, headers: Readonly<Record<string, string>>): Reply {
  const { status, message, kind, code, retryAfter } = error instanceof Failure ? error : connectionFailure(error, true);
  const wait = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  return { status, body: envelope(message, kind), headers: { ...headers, ...wait }, code };
}
