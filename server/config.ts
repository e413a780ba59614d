export interface Upstream {
  readonly key: string;
  /** Without a trailing slash. */
  readonly base: URL;
  /** Redirects may go to Meraki's other hosts; with a base of the user's own, nowhere else. */
  readonly own: boolean;
}

export interface Config {
  /** Null: the embedded simulator answers. */
  readonly upstream: Upstream | null;
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
  readonly requestsPerSecond: number;
}

const MERAKI = 'https://api.meraki.com/api/v1';

function positive(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${name} must be a number above 0.`);
  return value;
}

/** @throws Error with one sentence, which never holds the key */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = positive('PORT', env['PORT'], 5173);
  if (!Number.isInteger(port) || port > 65_535) throw new Error('PORT must be a whole number up to 65535.');
  return {
    upstream: readUpstream(env),
    host: env['HOST'] || '127.0.0.1',
    port,
    timeoutMs: positive('MERAKI_TIMEOUT_MS', env['MERAKI_TIMEOUT_MS'], 60_000),
    requestsPerSecond: positive('MERAKI_REQUESTS_PER_SECOND', env['MERAKI_REQUESTS_PER_SECOND'], 9),
  };
}

function readUpstream(env: Readonly<Record<string, string | undefined>>): Upstream | null {
  const key = env['MERAKI_DASHBOARD_API_KEY'];
  const base = env['MERAKI_BASE_URL'];
  if (env['MERAKI_SIMULATOR'] === '1') return null;
  if (key === undefined) {
    if (base !== undefined && base !== '') {
      throw new Error('MERAKI_BASE_URL is set but MERAKI_DASHBOARD_API_KEY is missing.');
    }
    return null;
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new Error('MERAKI_DASHBOARD_API_KEY is empty or holds blanks or characters that no key has.');
  }
  const url = baseOf(base === undefined || base === '' ? MERAKI : base);
  return { key, base: url, own: base !== undefined && base !== '' };
}

function baseOf(text: string): URL {
  if (!URL.canParse(text)) throw new Error('MERAKI_BASE_URL is not a URL.');
  const url = new URL(text.replace(/\/+$/, ''));
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error('MERAKI_BASE_URL must be https (http only on this machine).');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Error('MERAKI_BASE_URL must be a plain address without user, query or fragment.');
  }
  return url;
}
