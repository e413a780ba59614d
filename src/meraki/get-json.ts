import { ApiError, type ApiErrorKind, kindOfStatus, type OwnError } from './api-error.ts';
import { errorBody, reasonsInAnswer, reasonsOf, sentenceOf, statusOfReason, retryAfterMs } from './error-answer.ts';
import { hearClock } from './meraki-clock.ts';
import { hearSource } from './server-source.ts';

/** How an answer is wanted. */
export interface GetOptions {
  /** By performance.now(): answers that Meraki made earlier are too old. Without it, an answer from our server's cache will do. */
  readonly since?: number;
  /** Called with the headers of a good answer; the body is read when its promise is settled. */
  readonly onHeaders?: (headers: Headers) => Promise<void> | void;
}

export interface JsonAnswer {
  readonly body: unknown;
  readonly headers: Headers;
}

/** The path of an operation about a network, without the rest of it. */
export const networkPath = (networkId: string) => `/networks/${encodeURIComponent(networkId)}`;

/**
 * GET one operation through our own proxy.
 * @param path Meraki's path with its query, without the /api/v1 prefix
 * @throws ApiError; an AbortError when the signal fires
 */
export async function getJson(
  path: string,
  signal: AbortSignal,
  { since = 0, onHeaders }: GetOptions = {},
): Promise<JsonAnswer> {
  const response = await ask(path, signal, since);
  await onHeaders?.(response.headers);
  const body = await bodyOf(response, signal);
  if (body === undefined) throw new ApiError('not-json', '', response.status, requestIdOf(response), null);
  const reasons = reasonsInAnswer(body);
  if (reasons.length > 0) throw errorOf(response, statusOfReason(sentenceOf(reasons)), { errors: reasons });
  return { body, headers: response.headers };
}

/** No id of Meraki's is longer. */
const LONGEST_ID = 200;

const requestIdOf = ({ headers }: Response) => (headers.get('x-request-id') ?? '').slice(0, LONGEST_ID);

/** Sends the request. @throws ApiError for all but a good answer */
async function ask(path: string, signal: AbortSignal, since: number): Promise<Response> {
  const headers = since === 0 ? {} : { 'cache-control': `max-age=${Math.floor((performance.now() - since) / 1000)}` };
  // Our server never redirects; a front whose sign-in has ended does, and then to another origin, which would look like no answer.
  const options: RequestInit = { signal, headers, redirect: 'manual' };
  const response = await fetch(`${import.meta.env.BASE_URL}api/v1${path}`, options).catch((error: unknown) => {
    throw signal.aborted ? error : new ApiError(lostKind('unreachable'), '', 0, '', null);
  });
  hearSource(response.headers);
  if (response.ok) {
    hearClock(response.headers);
    return response;
  }
  throw errorOf(response, response.status, await read(response, signal, async () => errorBody(await response.text())));
}

/** The error that an answer means. @param status the status that fits its reasons, which may differ from the one it has */
function errorOf(response: Response, status: number, body: unknown): ApiError {
  const sentence = sentenceOf(reasonsOf(body));
  const own = ownErrorOf(body);
  // Our server marks its answers and sends JSON: a web page or a text without the mark is a front's. Its 504 has the same cause as ours.
  const isFront = status !== 504 && typeof body === 'string' && !response.headers.has('clientscope-source');
  const fronts: ApiErrorKind = status >= 500 ? 'unreachable' : 'not-json';
  return new ApiError(
    own === null ? (isFront ? fronts : kindOfStatus(status, sentence)) : 'own-server',
    sentence,
    response.status,
    requestIdOf(response),
    retryAfterMs(response.headers.get('retry-after'), Date.now()),
    own,
  );
}

/** The parsed body; undefined if it is no JSON. */
const bodyOf = (response: Response, signal: AbortSignal): Promise<unknown> =>
  read(response, signal, () => response.json());

async function read(response: Response, signal: AbortSignal, run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
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

/** The error of our own server in a body; null for one of Meraki's. */
function ownErrorOf(body: unknown): OwnError | null {
  if (typeof body !== 'object' || body === null || !('clientscope' in body)) return null;
  const { clientscope: own } = body;
  if (typeof own !== 'object' || own === null || !('title' in own) || !('advice' in own) || !('again' in own))
    return null;
  const { title, advice, again } = own;
  return typeof title === 'string' && typeof advice === 'string' ? { title, advice, again: again === true } : null;
}
