import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { type Bounds, type Config, isMerakis, type Upstream } from './config.ts';
import { Failure } from './failure.ts';
import type { TimeBounds } from './time-bounds.ts';

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** Decoded. It ends with an error when the upstream dies or a time bound runs out. */
  readonly body: Readable;
  /** False where the next one to ask may get another answer on purpose. */
  readonly mayBeKept: boolean;
}

/** Sends one request upstream, no redirect followed. */
type Send = (url: URL, time: TimeBounds) => Promise<Answer>;

const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
const USER_AGENT = 'Clientscope/1.0 Clientscope';
/** A Link header may hold several long cursors; 64 kB of headers is more than any answer seen. */
const LARGEST_HEADERS = 64 * 1024;

/** May the key go there? No user part; Meraki's hosts by https, or exactly the origin of the user's own base. */
export function isTrusted(target: URL, { base, own }: Upstream): boolean {
  if (target.username !== '' || target.password !== '') return false;
  return target.origin === base.origin || (!own && isMerakis(target));
}

/** Waits for the budget, before each request that a redirect adds. */
export type Turn = (signal: AbortSignal) => Promise<void>;

/** Asks, and follows redirects by hand, so that the key never goes to a host that is not trusted. */
function followRedirects(upstream: Upstream, send: Send) {
  /** `silence` bounds the wait for an answer to begin; each hop begins it anew. */
  return async (path: string, time: TimeBounds, silence: NodeJS.Timeout, turn: Turn): Promise<Answer> => {
    let url = new URL(upstream.base.href + path);
    const asked = new Set<string>();
    while (asked.size <= MOST_REDIRECTS) {
      if (asked.has(url.href)) throw new Failure(502, 'Meraki redirected in a circle.');
      asked.add(url.href);
      if (asked.size > 1) await turn(time.signal);
      silence.refresh();
      const answer = await send(url, time);
      const location = answer.header('location');
      if (!REDIRECTS.includes(answer.status) || location === undefined) return answer;
      answer.body.destroy();
      if (!URL.canParse(location, url)) throw new Failure(502, 'Meraki redirected to something that is no address.');
      url = new URL(location, url);
      if (!isTrusted(url, upstream)) throw new Failure(502, 'Meraki redirected to a host that must not get the key.');
    }
    throw new Failure(502, 'Meraki redirected too often.');
  };
}

/** node:http and not fetch, which adds headers of its own; idle connections are kept for the next page. */
function sendByHttp(key: string, { connectMs }: Bounds): Send {
  const options = { keepAlive: true, timeout: 5000 };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  return (url, time) =>
    new Promise((resolve, reject) => {
      const secure = url.protocol === 'https:';
      const request = (secure ? https : http).get(url, {
        agent: agents[secure ? 'https:' : 'http:'],
        signal: time.signal,
        maxHeaderSize: LARGEST_HEADERS,
        headers: {
          authorization: `Bearer ${key}`,
          'user-agent': USER_AGENT,
          accept: 'application/json',
          'accept-encoding': 'gzip, br',
        },
      });
      request.once('socket', (socket) => {
        if (!socket.connecting) return;
        const connect = time.bound(connectMs, 'No connection to Meraki in time.');
        socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connect));
      });
      request.on('error', reject);
      request.once('response', (message) => {
        message.on('error', () => undefined);
        const body = decoded(message);
        if (body === null) {
          message.destroy();
          return reject(new Failure(502, 'Meraki’s answer is packed in a way that nobody asked for.'));
        }
        resolve({ status: message.statusCode ?? 0, header: (name) => headerOf(message, name), body, mayBeKept: true });
      });
    });
}

function headerOf(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The body unpacked; null for an encoding that was not asked for. */
function decoded(message: IncomingMessage): Readable | null {
  const options = { chunkSize: 64 * 1024 };
  switch ((message.headers['content-encoding'] ?? '').trim().toLowerCase()) {
    case '':
    case 'identity':
      return message;
    case 'gzip':
      return pipeline(message, createGunzip(options), () => undefined);
    case 'br':
      return pipeline(message, createBrotliDecompress(options), () => undefined);
    default:
      return null;
  }
}

/** The embedded simulator in Meraki's place. */
function sendToSimulator(requestsPerSecond: number, standsAt: number | null): Send {
  const simulator = import('../simulator/simulator.ts').then(({ createSimulator }) =>
    createSimulator({ requestsPerSecond, ...(standsAt === null ? {} : { dataNow: () => standsAt }) }),
  );
  return async (url, time) => {
    const simulate = await simulator;
    const headers = { authorization: 'Bearer simulator' };
    const response = await time.race(simulate(new Request(url, { headers, signal: time.signal })));
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      mayBeKept: response.headers.get('cache-control') !== 'no-store',
      body:
        response.body === null ? Readable.from([]) : Readable.from(chunksOf(response.body), { signal: time.signal }),
    };
  };
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The simulator stands where Meraki would, so that its redirects are followed as Meraki's are. */
const SIMULATED: Upstream = { key: 'simulator', base: new URL('https://api.meraki.com/api/v1'), own: false };

export type Ask = ReturnType<typeof followRedirects>;

/** Meraki's own limit. */
const PER_SECOND = 10;

export function askFor({ upstream, bounds, requestsPerSecond, simulatedAt }: Config): Ask {
  return upstream === null
    ? followRedirects(SIMULATED, sendToSimulator(Math.max(PER_SECOND, requestsPerSecond + 1), simulatedAt))
    : followRedirects(upstream, sendByHttp(upstream.key, bounds));
}
