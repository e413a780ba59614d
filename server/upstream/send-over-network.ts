import { subscribe } from 'node:diagnostics_channel';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { type Dispatcher, EnvHttpProxyAgent, errors, Pool, request } from 'undici';
import type { Bounds, Proxies } from '../config.ts';
import { connectionFailure } from './connection-failure.ts';
import { Failure } from '../http/failure.ts';
import type { TimeBounds } from './time-bounds.ts';
import type { Send } from './upstream.ts';

const USER_AGENT = 'Clientscope/1.0 Clientscope';
/** A Link header may hold several long cursors; 64 kB of headers is more than any answer seen. */
const LARGEST_HEADERS = 64 * 1024;
const IDLE_MS = 5000;
/**
 * How long one address of a host may take before the next one is tried. Node's 250 ms end each attempt from a far or satellite line, and
 * where the last address is one of IPv6 that this computer cannot reach, no attempt is left.
 */
const ADDRESS_MS = 2000;
/** The most tries of a request: several kept connections may have been closed at the same time. */
const MOST_TRIES = 3;
/** Hosts that are never reached through a proxy, whose loopback is another machine. */
const THIS_MACHINE = 'localhost,127.0.0.1,[::1]';

/**
 * Where a proxy closes the connection instead of answering CONNECT, undici takes the error for that of a kept connection and connects
 * again without end, a thousand times a second. Another error ends the request.
 */
class ProxyPool extends Pool {
  override async connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
    return super.connect(options).catch((error: unknown) => {
      throw error instanceof errors.SocketError ? new Error('The proxy closed.', { cause: error }) : error;
    });
  }
}

/** Sends requests with undici (fetch adds headers of its own). A proxy gets CONNECT and never the key. Idle connections are kept for the next page. */
export function sendOverNetwork(key: string, { connectMs }: Bounds, proxies: Proxies): Send {
  const connect = { timeout: connectMs, autoSelectFamilyAttemptTimeout: ADDRESS_MS };
  const token = tokenOf(proxies.https);
  const dispatcher = new EnvHttpProxyAgent({
    ...(token === null ? {} : { token }),
    httpProxy: proxies.http,
    httpsProxy: proxies.https,
    noProxy: `${proxies.none},${THIS_MACHINE}`,
    connect,
    requestTls: connect,
    proxyTls: connect,
    // For a proxy that never answers CONNECT; undici's own bound is five minutes.
    clientFactory: (proxy, options) => new ProxyPool(proxy, { ...options, headersTimeout: connectMs }),
    maxHeaderSize: LARGEST_HEADERS,
    keepAliveTimeout: IDLE_MS,
    // The bounds of the request are those of `TimeBounds`.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const headers = {
    authorization: `Bearer ${key}`,
    'user-agent': USER_AGENT,
    accept: 'application/json',
    'accept-encoding': 'gzip, br',
  };
  return async (url, time) => {
    const answer = await tried(() => request(url, { dispatcher, headers, signal: time.signal }), time);
    const body = decoded(answer);
    return { status: answer.statusCode, header: (name) => headerOf(answer, name), body, mayBeKept: true };
  };
}

/** For a proxy whose address has a user and no password: undici would leave the user out, which some take for a token. */
function tokenOf(proxy: string): string | null {
  const { username, password } = new URL(proxy || 'http://none');
  if (username === '' || password !== '') return null;
  return `Basic ${Buffer.from(`${decodeURIComponent(username)}:`).toString('base64')}`;
}

/** Asks, and asks again at once when a kept connection was reset before an answer began. */
async function tried(ask: () => Promise<Dispatcher.ResponseData>, time: TimeBounds): Promise<Dispatcher.ResponseData> {
  for (let tries = 1; ; tries++) {
    try {
      // While it connects, undici does not listen to the signal.
      return await time.race(ask());
    } catch (error) {
      if (time.signal.aborted) throw error;
      if (tries === MOST_TRIES || !endedReused(error)) throw connectionFailure(error, false);
    }
  }
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The body unpacked. @throws Failure for an encoding that was not asked for */
function decoded(answer: Dispatcher.ResponseData): Readable {
  const { body } = answer;
  body.on('error', () => undefined);
  const options = { chunkSize: 64 * 1024 };
  switch ((headerOf(answer, 'content-encoding') ?? '').trim().toLowerCase()) {
    case '':
    case 'identity':
      return body;
    case 'gzip':
      return pipeline(body, createGunzip(options), () => undefined);
    case 'br':
      return pipeline(body, createBrotliDecompress(options), () => undefined);
    default:
      body.destroy();
      throw new Failure(502, 'Meraki’s answer is packed in a way that nobody asked for.');
  }
}

const used = new WeakSet();
const onUsed = new WeakSet();
const endedOnUsed = new WeakSet();

const memberOf = (message: unknown, name: string): object | null => {
  const member: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, name) : null;
  return typeof member === 'object' ? member : null;
};

// undici says by its diagnostics channels which request goes over which socket, and which error ends it.
subscribe('undici:client:sendHeaders', (message) => {
  const [request, socket] = [memberOf(message, 'request'), memberOf(message, 'socket')];
  if (request === null || socket === null) return;
  if (used.has(socket)) onUsed.add(request);
  used.add(socket);
});
subscribe('undici:request:error', (message) => {
  const [request, error] = [memberOf(message, 'request'), memberOf(message, 'error')];
  if (request !== null && error !== null && onUsed.has(request)) endedOnUsed.add(error);
});

/**
 * Whether an error ended a request on a connection that had served an earlier one: the other end may have closed it as idle in
 * the moment in which the request was on its way, and then the fault is nobody's.
 */
const endedReused = (error: unknown): boolean => typeof error === 'object' && error !== null && endedOnUsed.has(error);
