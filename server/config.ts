import { isIP } from 'node:net';
import type { Environment } from './environment.ts';

export interface Upstream {
  readonly key: string;
  /** Without a trailing slash. */
  readonly base: URL;
  /** False for Meraki's hosts, which may redirect to each other; a base of the user's own may redirect to itself only. */
  readonly own: boolean;
}

/** Limits of one answer of the upstream. */
export interface Bounds {
  readonly connectMs: number;
  /** The longest wait for the first byte of an answer, and between two bytes of it. */
  readonly silenceMs: number;
  /** From the request to the last byte of its answer. */
  readonly wholeMs: number;
  /** Decoded bytes of a body. */
  readonly bytes: number;
}

/** Addresses of the proxies on the way to Meraki ('' is no proxy); `none` lists the hosts that are reached without one, as NO_PROXY does. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  readonly none: string;
}

export interface Config {
  /** Null: the embedded simulator answers. */
  readonly upstream: Upstream | null;
  readonly host: string;
  readonly port: number;
  /** The path under which the page stands, with a slash at both ends. */
  readonly basePath: string;
  /** Further origins under which the page is reached, such as that of a reverse proxy. */
  readonly origins: readonly string[];
  readonly bounds: Bounds;
  readonly proxies: Proxies;
  readonly requestsPerSecond: number;
  /** A 429 holds all callers back for its Retry-After, at most this long. */
  readonly longestPauseMs: number;
  /** How long, and in how many bytes, good answers are kept; 0 ms keeps none. */
  readonly cache: { readonly ms: number; readonly bytes: number };
  /** URL of the Valkey or Redis that several servers share; null where this one is alone. It may hold a password. */
  readonly storeUrl: string | null;
  /** How many requests may wait for their turn, and how long each of them. */
  readonly queue: { readonly length: number; readonly waitMs: number };
  /** IP addresses of fronts (reverse proxies) whose X-Forwarded-For is believed. */
  readonly fronts: readonly string[];
  /** Epoch ms at which the simulator's data stand still; null where they follow the clock. */
  readonly simulatedAt: number | null;
}

const MERAKI = 'https://api.meraki.com/api/v1';
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const DAY_MS = 86_400_000;

/** NaN for what is not decimal digits, such as `0x1F` or `6e3`. */
const decimal = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

function positive(env: Environment, name: string, fallback: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = decimal(text);
  if (!(value > 0 && value <= most)) throw new Error(`${name} must be a number above 0 and up to ${most}.`);
  return value;
}

/** Meraki's data change once in five minutes. */
const MOST_CACHE_SECONDS = 300;

function readCache(env: Environment): Config['cache'] {
  const name = 'CLIENTSCOPE_CACHE_SECONDS';
  const seconds = decimal(env[name] || '60');
  if (!(seconds >= 0 && seconds <= MOST_CACHE_SECONDS)) {
    throw new Error(`${name} must be a number from 0 (nothing is kept) to ${MOST_CACHE_SECONDS}.`);
  }
  return { ms: seconds * 1000, bytes: positive(env, 'CLIENTSCOPE_CACHE_BYTES', 256 * 1024 * 1024, 64 * 1024 ** 3) };
}

function readPort(text: string): number {
  const port = decimal(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new Error('PORT must be a whole number from 1 to 65535, in decimal digits.');
}

/** Valkey speaks Redis' protocol: its URL may begin with either name. ioredis knows redis: and rediss:. */
function readStore(text: string): string | null {
  if (text === '') return null;
  const [, secure, rest] = /^(?:redis|valkey)(s?)(:\/\/.+)$/i.exec(text) ?? [];
  const url = parsed(text);
  if (rest === undefined || url === null)
    throw new Error(
      'CLIENTSCOPE_VALKEY_URL must be an address such as redis://127.0.0.1:6379 or rediss://:password@host:6379, with %25 for a % in the password.',
    );
  if (!/^(\/\d*)?$/.test(url.pathname))
    throw new Error('CLIENTSCOPE_VALKEY_URL must end with the host, its port or the number of a database, such as /1.');
  return `redis${secure.toLowerCase()}${rest}`;
}

/** IP addresses with commas between. Host names are refused, because their addresses can change. */
function readFronts(text: string): string[] {
  const fronts = text.split(',').map((entry) => entry.trim());
  const given = fronts.filter((entry) => entry !== '');
  if (given.some((entry) => isIP(entry) === 0))
    throw new Error('CLIENTSCOPE_FRONTS must be IP addresses, such as 127.0.0.1, with commas between them.');
  return given;
}

/** Reads and checks all variables. @throws Error with one sentence, which never holds the key */
export function readConfig(env: Environment): Config {
  const origins = readOrigins(env['CLIENTSCOPE_HOSTS'] ?? '');
  return {
    upstream: readUpstream(env),
    host: readHost(env, origins),
    port: readPort(env['PORT'] || '5173'),
    basePath: readBasePath(env['CLIENTSCOPE_BASE_PATH'] ?? ''),
    origins,
    bounds: {
      connectMs: positive(env, 'MERAKI_CONNECT_TIMEOUT_MS', 10_000, DAY_MS),
      silenceMs: positive(env, 'MERAKI_TIMEOUT_MS', 60_000, DAY_MS),
      wholeMs: positive(env, 'MERAKI_PAGE_TIMEOUT_MS', 180_000, DAY_MS),
      bytes: positive(env, 'MERAKI_MAX_BODY_BYTES', 64 * 1024 * 1024, 1024 * 1024 * 1024),
    },
    proxies: readProxies(env),
    requestsPerSecond: positive(env, 'MERAKI_REQUESTS_PER_SECOND', 9, 1_000_000),
    longestPauseMs: positive(env, 'MERAKI_MAX_PAUSE_MS', 5000, DAY_MS),
    cache: readCache(env),
    storeUrl: readStore(env['CLIENTSCOPE_VALKEY_URL'] ?? ''),
    queue: {
      length: Math.ceil(positive(env, 'CLIENTSCOPE_QUEUE_LENGTH', 256, 100_000)),
      waitMs: positive(env, 'CLIENTSCOPE_QUEUE_SECONDS', 60, 3600) * 1000,
    },
    fronts: readFronts(env['CLIENTSCOPE_FRONTS'] ?? ''),
    simulatedAt: readInstant(env, 'MERAKI_SIMULATOR_AT'),
  };
}

/** What this server answers by itself (`proxy/own-paths.ts`). */
const ANSWERED = ['clientscope.json', 'healthz', 'metrics', 'queue.json', 'readyz'] as const;
export type OwnName = (typeof ANSWERED)[number];

/** First names of this server's own paths. Behind a front that takes the base path off, it could not tell such a base path from them. */
const OWN_NAMES: readonly string[] = ['api', 'assets', ...ANSWERED];

function readBasePath(text: string): string {
  const names = text.split('/').filter((name) => name !== '');
  if (names.some((name) => !/^[\w~.-]+$/.test(name) || /^\.+$/.test(name)))
    throw new Error('CLIENTSCOPE_BASE_PATH must be a path such as /clientscope/.');
  if (names.length > 0 && OWN_NAMES.includes(names[0]))
    throw new Error(`CLIENTSCOPE_BASE_PATH must not begin with /${names[0]}/, which the page itself uses.`);
  return ['', ...names, ''].join('/');
}

/** Reads the proxies as curl does: names in small letters first, and http where the scheme is missing. */
function readProxies(env: Environment): Proxies {
  const proxy = (name: string): string => {
    const text = (env[name.toLowerCase()] || env[name]) ?? '';
    if (text === '') return '';
    const url = parsed(text.includes('://') ? text : `http://${text}`);
    if (url !== null && /^(https?|socks5?):$/.test(url.protocol) && url.hostname !== '') return url.href;
    throw new Error(
      `${name} must be the address of a proxy, such as http://proxy.example.com:3128, with %25 for a % in its password.`,
    );
  };
  return { http: proxy('HTTP_PROXY'), https: proxy('HTTPS_PROXY'), none: (env['no_proxy'] || env['NO_PROXY']) ?? '' };
}

function readInstant(env: Environment, name: string): number | null {
  const text = env[name] ?? '';
  if (text === '') return null;
  const instant = /^\d{4}-\d\d-\d\dT.*Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new Error(`${name} must be a time such as 2026-11-24T12:00:00Z.`);
  return instant;
}

/** Null for what is no URL, and for one whose user or password has a `%` that encodes nothing: who decodes it would throw. */
function parsed(text: string): URL | null {
  try {
    const url = new URL(text);
    decodeURIComponent(`${url.username}:${url.password}`);
    return url;
  } catch {
    return null;
  }
}

/** `name`, `name:port` (https) or `http://name:port`, with commas between. */
function readOrigins(text: string): string[] {
  const entries = text.split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const url = parsed(entry.includes('://') ? entry : `https://${entry}`);
      if (
        url === null ||
        !/^https?:$/.test(url.protocol) ||
        url.href !== `${url.origin}/` ||
        url.hostname.includes('*')
      ) {
        throw new Error('CLIENTSCOPE_HOSTS must be host names, such as clients.example.com, with commas between them.');
      }
      return url.origin;
    });
}

/** This server does not know its users: it listens beyond this machine only behind a front that authenticates them. */
function readHost(env: Environment, origins: readonly string[]): string {
  const host = (env['HOST'] || '127.0.0.1').replace(/^\[(.*)\]$/, '$1');
  if (LOOPBACK.includes(host)) return host;
  if (env['CLIENTSCOPE_BEHIND_AUTH'] !== '1') {
    throw new Error(
      'HOST must be 127.0.0.1, localhost or ::1; set CLIENTSCOPE_BEHIND_AUTH=1 only if a front that authenticates every visitor is the one way in.',
    );
  }
  if (origins.length === 0)
    throw new Error('With that HOST, CLIENTSCOPE_HOSTS must name the hosts under which it is reached.');
  return host;
}

function readUpstream(env: Environment): Upstream | null {
  const key = env['MERAKI_DASHBOARD_API_KEY'];
  const base = env['MERAKI_BASE_URL'] ?? '';
  const simulator = env['MERAKI_SIMULATOR'] ?? '';
  if (simulator === '1') return null;
  if (simulator !== '' && simulator !== '0') throw new Error('MERAKI_SIMULATOR must be 1 or left out.');
  if (key === undefined) {
    if (base === '') return null;
    throw new Error('MERAKI_BASE_URL is set but MERAKI_DASHBOARD_API_KEY is missing.');
  }
  if (!/^[\x21-\x7e]+$/.test(key) || key === 'undefined' || key === 'null') {
    throw new Error('MERAKI_DASHBOARD_API_KEY is empty or holds blanks or characters that no key has.');
  }
  const url = baseOf(base === '' ? MERAKI : base);
  return { key, base: url, own: !isMerakis(url) };
}

/** https at its default port on one of Meraki's hosts, regional ones included. */
export const isMerakis = (url: URL): boolean =>
  url.protocol === 'https:' &&
  url.port === '' &&
  /^([a-z0-9-]+\.)*(meraki\.(com|ca|cn|in)|gov-meraki\.com)$/.test(url.hostname);

function baseOf(text: string): URL {
  const url = parsed(text.replace(/(?<!\/)\/+$/, ''));
  if (url === null) throw new Error('MERAKI_BASE_URL is not a URL.');
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error('MERAKI_BASE_URL must be https (http only on this machine).');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Error('MERAKI_BASE_URL must be a plain address without user, query or fragment.');
  }
  // Other tools for Meraki take the host without a path.
  if (url.pathname === '/') url.pathname = '/api/v1';
  return url;
}

/** The lines that a start prints: the mode in words, then the URL to open alone. */
export function startLines({ upstream, host, port, origins, basePath }: Config): string {
  const mode =
    upstream === null ? 'demo data from the embedded simulator (no API key)' : `live from ${upstream.base.host}`;
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return `Clientscope: ${mode}\n${LOOPBACK.includes(host) ? local : origins[0]}${basePath}\n`;
}
