import type { Config, Upstream } from './config.ts';

/** Asks Meraki or the simulator; a path begins with '/' behind the base. */
export type Ask = (path: string, signal: AbortSignal) => Promise<Response>;

const MOST_REDIRECTS = 3;
const USER_AGENT = 'Clientscope/1.0 Clientscope';

/** May the key go there? https, default port, no user part, and one of Meraki's hosts or exactly the user's own base. */
export function isTrusted(target: URL, { base, own }: Upstream): boolean {
  if (target.username !== '' || target.password !== '') return false;
  if (target.origin === base.origin) return true;
  const meraki = /^([a-z0-9-]+\.)*(meraki\.(com|ca|cn|in)|gov-meraki\.com)$/.test(target.hostname);
  return !own && target.protocol === 'https:' && target.port === '' && meraki;
}

export class RedirectRefused extends Error {}

type Send = (url: URL, init: RequestInit) => Promise<Response>;

/** Follows redirects by hand, so that the key never goes to a host that is not trusted. */
export function askMeraki(upstream: Upstream, send: Send = fetch): Ask {
  return async (path, signal) => {
    let url = new URL(upstream.base.href + path);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await send(url, {
        signal,
        redirect: 'manual',
        headers: { authorization: `Bearer ${upstream.key}`, accept: 'application/json', 'user-agent': USER_AGENT },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      await response.body?.cancel();
      url = new URL(location, url);
      if (!isTrusted(url, upstream))
        throw new RedirectRefused('Meraki redirected to a host that must not get the key.');
    }
    throw new RedirectRefused('Meraki redirected too often.');
  };
}

export async function askFor(config: Config): Promise<Ask> {
  if (config.upstream !== null) return askMeraki(config.upstream);
  const { createSimulator } = await import('../simulator/simulator.ts');
  const simulate = createSimulator({ requestsPerSecond: 10 });
  const pretended = { key: 'simulator', base: new URL('https://api.meraki.com/api/v1'), own: false };
  return askMeraki(pretended, (url, init) => simulate(new Request(url, init)));
}
