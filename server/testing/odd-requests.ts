import { connect } from 'node:net';
import { type Arbitrary, array, constant, constantFrom, double, oneof, record, string, tuple } from 'fast-check';

/** Who has got nothing for so long leaves. */
const PATIENCE_MS = 40;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE', 'PRI', 'get', 'G(T', ''];
const TARGETS = `
  / /index.html /src/main.ts /assets/ /healthz /readyz /metrics /clientscope.json /queue.json?network=%
  /api/v1/organizations /api/v1/networks/N_1 /api/v1/networks/N_1/clients?perPage=10 /api/v1
  * // //evil.example/ /% /%00 /%ff?%ff /..%2f..%2fetc/passwd /../../etc/passwd \\ /? /# /\u00e4?\u00ff /\0
  http://[ http:// http://127.0.0.1/healthz https://evil.example/api/v1/organizations 127.0.0.1:443 x:1
  /@fs/etc/passwd /@id/__x00__ /@vite/client /__open-in-editor?file=x /src/main.ts?import&raw`
  .trim()
  .split(/\s+/)
  .concat('', ' /', `/${'a'.repeat(9000)}`, `/?${'%'.repeat(140_000)}`);
const LINES = `
Range: bytes=10-5|Range: bytes=0-9007199254740993|If-None-Match: *|If-Modified-Since: never|Accept-Encoding: br;q=2, *
Content-Length: 5|Content-Length: 6|Content-Length: -1|Content-Length: 1, 2|Content-Length: 99999999999999999999
Transfer-Encoding: chunked|Transfer-Encoding: x|Transfer-Encoding: chunked, chunked|Trailer: Host|TE: trailers
Expect: 100-continue|Expect: x|Connection: Upgrade|Connection: close|Connection: keep-alive, x|Upgrade: h2c
Upgrade: websocket|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: x|Sec-WebSocket-Protocol: vite-hmr|HTTP2-Settings: x
Sec-Fetch-Site: cross-site|Sec-Fetch-Site: same-origin|Origin: null|Origin: http://[|Cookie: \u0001|No colon| folded|: x
Cache-Control: no-cache|Cache-Control: max-age=99999999999|X-Forwarded-For: ,|Authorization: Bearer x|Host: evil.example|Host:`
  .slice(1)
  .split(/[|\n]/)
  .concat(`X: ${'x'.repeat(20_000)}`);
/** A WebSocket as Vite's client opens it; the body is then no frame. */
export const UPGRADES = ['vite-hmr', 'vite-ping', 'x'].map((protocol) => [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  `Sec-WebSocket-Protocol: ${protocol}`,
]);
const CHUNK = '5\r\nhello\r\n0\r\n';
const BODIES = [
  '',
  '',
  'hello',
  `${CHUNK}\r\n`,
  `${CHUNK}Host: x\r\n\r\n`,
  'ffffffffffffffffff\r\n',
  'zz\r\n',
  '\0\u0001',
];
const LEAVES = ['ends', 'resets', 'leaves at the first bytes', 'waits', 'waits'] as const;

const odd = (length: number): Arbitrary<string> =>
  string({ unit: constantFrom(...Array.from('/.%\\?#:@[]&=;+ 0aAe2f\0\t\r\n\u007f\u0080\u00ff')), maxLength: length });
/** Six times of seven the value. */
const rarely = <Value>(value: Value, other: Arbitrary<Value>): Arbitrary<Value> =>
  oneof({ weight: 6, arbitrary: constant(value) }, { weight: 1, arbitrary: other });
/** One of the values, now and then with something odd behind it. */
const of = (values: readonly string[], length: number): Arbitrary<string> =>
  tuple(constantFrom(...values), rarely('', odd(length))).map((parts) => parts.join(''));

/** One request of raw bytes, from a good one to nonsense, and how its sender leaves. */
export const ODD_REQUEST = record({
  method: oneof(constant('GET'), of(METHODS, 3)),
  target: of(TARGETS, 12),
  version: rarely('HTTP/1.1', constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '')),
  hosts: rarely(1, constantFrom(0, 2)),
  lines: oneof(constant([]), constantFrom(...UPGRADES), array(of(LINES, 6), { maxLength: 3 })),
  newline: rarely('\r\n', constantFrom('\n', '\r')),
  body: constantFrom(...BODIES),
  times: rarely(1, constantFrom(2, 30)),
  /** The part of it that is sent. */
  part: rarely(1, double({ min: 0, max: 1, noNaN: true })),
  leaves: constantFrom(...LEAVES),
});
type OddRequest = typeof ODD_REQUEST extends Arbitrary<infer Value> ? Value : never;

/** Sends it, and returns what came back. */
export async function answerTo(port: number, one: OddRequest): Promise<string> {
  const hosts = Array.from({ length: one.hosts }, () => `Host: 127.0.0.1:${port}`);
  const head = [`${one.method} ${one.target} ${one.version}`, ...hosts, ...one.lines, '', ''].join(one.newline);
  const bytes = Buffer.from((head + one.body).repeat(one.times), 'latin1');
  const socket = connect(port, '127.0.0.1');
  let text = '';
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    if (one.leaves === 'leaves at the first bytes') socket.destroy();
  });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  socket.write(bytes.subarray(0, Math.ceil(bytes.length * one.part)), () => {
    if (one.leaves === 'ends') socket.end();
    else if (one.leaves === 'resets') socket.resetAndDestroy();
  });
  await closed;
  return text;
}
