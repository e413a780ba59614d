import { ApiError, type ApiErrorKind, kindOfStatus } from './api-error.ts';
import { retryAfterMs } from './retry-after.ts';

export interface JsonAnswer {
  readonly body: unknown;
  readonly headers: Headers;
}

/** Takes a body's bytes while they come in. */
export interface BytesReader {
  /** @throws SyntaxError when they are no JSON, or not the one that is looked for */
  push(bytes: Uint8Array): void;
  /** The body is there. @throws SyntaxError when it is not whole */
  end(): void;
}

/**
 * GET one operation through our own proxy.
 * @param path Meraki's path with its query, without the /api/v1 prefix
 * @throws ApiError; an AbortError when the signal fires
 */
export async function getJson(path: string, signal: AbortSignal): Promise<JsonAnswer> {
  const response = await ask(path, signal);
  const body = await bodyOf(response, signal);
  if (body === undefined) throw new ApiError('not-json', '', response.status, requestIdOf(response), null);
  return { body, headers: response.headers };
}

/**
 * As getJson, for a large body: it is read while it comes in, so that it never lies in memory whole.
 * @param readerFor called as soon as the headers of a good answer are there, while its body is still on the way; what it
 *   returns then reads the body
 */
export async function readJson(
  path: string,
  signal: AbortSignal,
  readerFor: (headers: Headers) => Promise<BytesReader>,
): Promise<Headers> {
  const response = await ask(path, signal);
  const reader = await readerFor(response.headers);
  const stream = response.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await stream?.read()) ?? { done: true, value: undefined };
      if (done) break;
      reader.push(value);
    }
    reader.end();
    return response.headers;
  } catch (error) {
    if (signal.aborted) throw error;
    const kind = error instanceof SyntaxError ? 'not-json' : lostKind('broken-off');
    if (kind === 'not-json') void stream?.cancel().catch(() => undefined);
    throw new ApiError(kind, '', response.status, requestIdOf(response), null);
  }
}

const requestIdOf = ({ headers }: Response) => headers.get('x-request-id') ?? '';

/** The answer, when it is a good one. */
async function ask(path: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new ApiError(lostKind('unreachable'), '', 0, '', null);
  });
  if (response.ok) return response;
  const sentence = sentenceOf(await bodyOf(response, signal));
  const retryAfter = retryAfterMs(response.headers.get('retry-after'), Date.now());
  throw new ApiError(
    kindOfStatus(response.status, sentence),
    sentence,
    response.status,
    requestIdOf(response),
    retryAfter,
  );
}

/** What came is undefined when it is no JSON. */
async function bodyOf(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof SyntaxError) return undefined;
    throw new ApiError(lostKind('broken-off'), '', response.status, requestIdOf(response), null);
  }
}

function lostKind(otherwise: ApiErrorKind): ApiErrorKind {
  const online: unknown = globalThis.navigator?.onLine;
  return online === false ? 'offline' : otherwise;
}

/** The first sentence of Meraki's envelope {"errors": [...]}, or ''. */
function sentenceOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors)) return '';
  const first: unknown = body.errors[0];
  return typeof first === 'string' ? first.slice(0, 500) : '';
}
