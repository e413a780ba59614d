import { Failure } from './failure.ts';
import { envelope } from './own-answers.ts';
import type { Source } from './shared-answers.ts';

/** What the browser gets. */
export interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly source?: Source;
}

/** Begins what this server says by itself where Meraki has the same status; the page tells the two apart by it. */
export const OWN_WORDS = 'Clientscope: ';

export function replyTo(error: unknown, headers: Readonly<Record<string, string>>): Reply {
  if (error instanceof Failure) {
    const wait = error.retryAfter === null ? {} : { 'retry-after': String(error.retryAfter) };
    return { status: error.status, body: envelope(error.message), headers: { ...headers, ...wait } };
  }
  return { status: 502, body: envelope('Meraki could not be reached, or its answer broke off.'), headers };
}
