import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADQUARTERS } from '../simulator/network-ids.ts';
import { allowed } from './allow-list.ts';
import { isOwnCaller } from './caller-check.ts';
import type { Config } from './config.ts';
import { TokenBucket } from './token-bucket.ts';
import { type Ask, askFor, RedirectRefused } from './upstream.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const KEPT = ['link', 'retry-after', 'x-request-id'];

/** More than any page of 5,000 clients. */
const LARGEST_BODY = 64 * 1024 * 1024;

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
    ...headers,
  });
  response.end(body);
}

const envelope = (message: string) => JSON.stringify({ errors: [message] });

/** The one handler of dev, preview and production: GET of what the product asks, the key added here and nowhere else. */
export function merakiProxy(config: Config): Handler {
  const bucket = new TokenBucket(config.requestsPerSecond);
  const ask = askFor(config);
  return (request, response, next) => {
    const target = request.url ?? '/';
    const mode = target === '/clientscope.json';
    if (!mode && !/^\/*api\//i.test(target)) return next();
    request.resume();
    if (request.method !== 'GET') return send(response, 405, envelope('Only GET is allowed.'), { allow: 'GET' });
    if (!isOwnCaller(request)) return send(response, 403, envelope('Only Clientscope’s own page may ask.'));
    if (mode) {
      const demo = config.upstream === null;
      const body = { mode: demo ? 'simulator' : 'live', defaultNetworkId: demo ? HEADQUARTERS : null };
      return send(response, 200, JSON.stringify(body));
    }
    const match = allowed(target);
    if (!match.ok) return send(response, match.status, envelope(match.message));
    void relay(match.path, response, config, bucket, ask);
  };
}

async function relay(
  path: string,
  response: ServerResponse,
  config: Config,
  bucket: TokenBucket,
  ask: Promise<Ask>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const silence = new AbortController();
  const signal = AbortSignal.any([gone.signal, silence.signal]);
  let timer: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), config.timeoutMs);
  };
  try {
    await bucket.take(gone.signal);
    if (gone.signal.aborted) return;
    heard();
    const silent = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('silent')), { once: true });
    });
    const answer = await Promise.race([(await ask)(path, signal), silent]);
    const body = await Promise.race([textOf(answer, heard), silent]);
    deliver(answer, body, response, config.upstream?.key ?? null);
  } catch (error) {
    if (error instanceof RedirectRefused) send(response, 502, envelope(error.message));
    else if (silence.signal.aborted) send(response, 504, envelope('Meraki did not answer in time.'));
    else send(response, 502, envelope('Meraki could not be reached, or its answer broke off.'));
  } finally {
    clearTimeout(timer);
  }
}

async function textOf(answer: Response, heard: () => void): Promise<string> {
  if (answer.body === null) return '';
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    heard();
    text += decoder.decode(value, { stream: true });
    if (text.length > LARGEST_BODY) throw new Error('too large');
  }
}

/** Only JSON passes, with the few headers the page needs; an echo of the key never does. */
function deliver(answer: Response, body: string, response: ServerResponse, key: string | null): void {
  const headers: Record<string, string> = {};
  for (const name of KEPT) {
    const value = answer.headers.get(name);
    if (value !== null && value.length <= 16_384) headers[name] = value;
  }
  const echoed = key !== null && [body, ...Object.values(headers)].some((text) => text.includes(key));
  if (echoed) return send(response, 502, envelope('The answer held what must not leave the server.'));
  const looksJson = /^\s*[[{]/.test(body);
  if (answer.status === 200 && !looksJson) return send(response, 502, envelope('The answer was not JSON.'), headers);
  if (answer.status < 200 || (answer.status >= 300 && answer.status < 400)) {
    return send(response, 502, envelope('Unexpected answer.'), headers);
  }
  send(response, answer.status, looksJson ? body : envelope(`HTTP ${answer.status} without an explanation`), headers);
}
