import type { IncomingMessage } from 'node:http';

/** The error message for callers other than our own page. */
export const FOREIGN = 'Clientscope: only its own page, under this server’s names, may ask.';

/** Whether the Host header is a name of ours: a loopback name with the port that was asked, or a configured host. */
export function isOwnHost(request: IncomingMessage, origins: readonly string[]): boolean {
  const given = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  const host = plain(request.headers.host ?? '');
  if (given.length !== 1) return false;
  return isLoopback(host, request.socket.localPort) || origins.some((origin) => plain(new URL(origin).host) === host);
}

/** A host or an origin in small letters, without the full stop that ends a name as DNS writes it: `LOCALHOST.:5173` is `localhost:5173`. */
const plain = (host: string): string => host.toLowerCase().replace(/\.(?=(?::\d+)?$)/, '');

const isLoopback = (host: string, port: number | undefined): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${port}` || (port === 80 && host === name));

/**
 * Only our own page may ask: no other site, port or rebound host name reaches the key. Browsers say by Sec-Fetch-Site where a
 * request comes from; for older ones and other programs Host and, where there is one, Origin decide.
 */
export function isOwnCaller(request: IncomingMessage, origins: readonly string[]): boolean {
  if (!isOwnHost(request, origins)) return false;
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined || origins.some((own) => plain(own) === plain(origin))) return true;
  return isLoopback(plain(host), request.socket.localPort) && plain(origin) === `http://${plain(host)}`;
}

/**
 * Whether another site makes this a part of its own page (a script, a picture, a frame, a fetch). A link that
 * opens the page does not count.
 */
export function isForeignPart({ headers }: IncomingMessage): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return mode !== 'navigate' || dest !== 'document';
}
