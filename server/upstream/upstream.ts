import type { Readable } from 'node:stream';
import { type Config, isMerakis, type Upstream } from '../config.ts';
import { Failure } from '../http/failure.ts';
import { sendOverNetwork } from './send-over-network.ts';
import { sendToSimulator } from './send-to-simulator.ts';
import type { TimeBounds } from './time-bounds.ts';

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** Decoded. It ends with an error when the upstream dies or a time bound runs out. */
  readonly body: Readable;
  /** False where the same question may get another answer on purpose, as in the simulator's Fault lab. */
  readonly mayBeKept: boolean;
}

/** Sends one request upstream, no redirect followed. */
export type Send = (url: URL, time: TimeBounds) => Promise<Answer>;

const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Whether the key may be sent to this URL: it has no user part, and is one of Meraki's hosts by https or the origin of the user's own base. */
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

/** The simulator stands where Meraki would, so that its redirects are followed as Meraki's are. */
const SIMULATED: Upstream = { key: 'simulator', base: new URL('https://api.meraki.com/api/v1'), own: false };

export type Ask = ReturnType<typeof followRedirects>;

/** Meraki's limit for one organization, requests a second. */
const PER_SECOND = 10;

/** Asks Meraki, or the simulator where there is no key. */
export function askFor({ upstream, bounds, proxies, requestsPerSecond, simulatedAt }: Config): Ask {
  return upstream === null
    ? followRedirects(SIMULATED, sendToSimulator(Math.max(PER_SECOND, requestsPerSecond + 1), simulatedAt))
    : followRedirects(upstream, sendOverNetwork(upstream.key, bounds, proxies));
}
