import { ApiError, kindOfStatus } from './api-error.ts';

export interface JsonAnswer {
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * GET one operation through our own proxy.
 * @param path Meraki's path with its query, without the /api/v1 prefix
 * @throws ApiError; an AbortError when the signal fires
 */
export async function getJson(path: string, signal: AbortSignal): Promise<JsonAnswer> {
  const response = await attempt(() => fetch(`/api/v1${path}`, { signal }), signal, 0, '');
  const requestId = response.headers.get('x-request-id') ?? '';
  const text = await attempt(() => response.text(), signal, response.status, requestId);
  const body = parseJson(text);
  if (!response.ok) {
    const retryAfter = retryAfterMs(response.headers.get('retry-after'), Date.now());
    throw new ApiError(kindOfStatus(response.status), sentenceOf(body), response.status, requestId, retryAfter);
  }
  if (body === undefined) throw new ApiError('not-json', '', response.status, requestId, null);
  return { body, headers: response.headers };
}

async function attempt<Result>(
  run: () => Promise<Result>,
  signal: AbortSignal,
  status: number,
  requestId: string,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError('network', '', status, requestId, null);
  }
}

function parseJson(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return undefined;
  }
}

/** The first sentence of Meraki's envelope {"errors": [...]}, or ''. */
function sentenceOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors)) return '';
  const first: unknown = body.errors[0];
  return typeof first === 'string' ? first : '';
}

/** Retry-After in seconds or as an HTTP date, in milliseconds; null for nothing or garbage. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
