import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADQUARTERS } from '../simulator/network-ids.ts';
import { allowed, type Asked } from './allow-list.ts';
import { type Body, readBody } from './answer-body.ts';
import { isOwnCaller } from './caller-check.ts';
import type { Config } from './config.ts';
import { Failure } from './failure.ts';
import { keyEcho } from './key-echo.ts';
import { type Log, writeLog } from './log.ts';
import { envelope, sendJson } from './own-answers.ts';
import { TimeBounds } from './time-bounds.ts';
import { TokenBucket } from './token-bucket.ts';
import { type Answer, askFor } from './upstream.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What the browser gets. */
interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const KEPT = ['link', 'retry-after', 'x-request-id'];
const LOOKS_LIKE_API = /^[/\\]*(api[/\\]|api%)/i;
/** The caller left before the answer; only the log says so. */
const CALLER_GONE = 499;

/** Begins what this server says by itself where Meraki has the same status; the page tells the two apart by it. */
const OWN_WORDS = 'Clientscope: ';

/** The one handler of dev, preview and production: GET of what the product asks, the key added here and nowhere else. */
export function merakiProxy(config: Config, log: Log = writeLog): Handler {
  const relay = relayTo(config);
  return (request, response, next) => {
    const target = request.url ?? '';
    const mode = target === '/clientscope.json';
    // A target that begins with no slash, or with two, names a host: nothing here answers for one.
    if (!mode && !LOOKS_LIKE_API.test(target) && /^\/(?![/\\])/.test(target)) return next();
    request.resume();
    const started = performance.now();
    const answer = (operation: string, reply: Reply) => {
      sendJson(response, reply.status, reply.body, reply.headers);
      const ms = Math.round(performance.now() - started);
      const id = reply.headers?.['x-request-id'] ?? '-';
      const status = response.destroyed && !response.writableEnded ? CALLER_GONE : reply.status;
      log(`${request.method} ${operation} ${status} ${ms}ms ${Buffer.byteLength(reply.body)}B ${id}\n`);
    };
    try {
      if (request.method !== 'GET') throw new Failure(405, 'Only GET is allowed.');
      if (!isOwnCaller(request, config.origins))
        throw new Failure(403, `${OWN_WORDS}only its own page, under this server’s names, may ask.`);
      if (mode) return sendJson(response, 200, modeBody(config));
      const asked = allowed(target);
      relay(asked, response)
        .then((reply) => answer(asked.operation, reply))
        .catch(() => response.destroy());
    } catch (error) {
      answer('refused', replyTo(error, request.method === 'GET' ? {} : { allow: 'GET' }));
    }
  };
}

function modeBody({ upstream }: Config): string {
  const demo = upstream === null;
  return JSON.stringify({ mode: demo ? 'simulator' : 'live', defaultNetworkId: demo ? HEADQUARTERS : null });
}

function replyTo(error: unknown, headers: Readonly<Record<string, string>>): Reply {
  if (error instanceof Failure) return { status: error.status, body: envelope(error.message), headers };
  return { status: 502, body: envelope('Meraki could not be reached, or its answer broke off.'), headers };
}

/** Asks upstream within the budget and the bounds; never rejects, never asks twice. */
function relayTo(config: Config): (asked: Asked, response: ServerResponse) => Promise<Reply> {
  const budget = new TokenBucket(config.requestsPerSecond, config.longestPauseMs);
  const ask = askFor(config, (signal) => budget.take(signal));
  const echoes = keyEcho(config.upstream?.key ?? null);
  return async ({ path }, response) => {
    const time = new TimeBounds();
    response.once('close', () => time.end(new Error('The caller has gone.')));
    let headers: Readonly<Record<string, string>> = {};
    try {
      await budget.take(time.signal);
      time.bound(config.bounds.wholeMs, 'Meraki’s answer took too long.');
      const silence = time.bound(config.bounds.silenceMs, 'Meraki did not answer in time.');
      const answer = await ask(path, time, silence);
      if (answer.status === 429) budget.slowDown(answer.header('retry-after'));
      headers = keptHeaders(answer, echoes);
      const body = await readBody(answer.body, config.bounds.bytes, () => silence.refresh());
      return judged(answer.status, body, headers, echoes);
    } catch (error) {
      return replyTo(time.signal.aborted ? time.signal.reason : error, headers);
    } finally {
      time.stop();
    }
  };
}

/** @throws Failure when one holds the key */
function keptHeaders({ header }: Answer, echoes: (text: string) => boolean): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = header(name);
    if (value === undefined || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    if (echoes(value)) throw keyInside();
    kept[name] = value;
  }
  return kept;
}

const keyInside = () => new Failure(502, 'The answer held what must not leave the server.');

/** Only JSON passes; an error without it gets Meraki's envelope; an echo of the key never passes. */
function judged(
  status: number,
  { bytes, json }: Body,
  headers: Readonly<Record<string, string>>,
  echoes: (text: Buffer) => boolean,
): Reply {
  if (echoes(bytes)) throw keyInside();
  if (status < 200 || (status >= 300 && status < 400))
    throw new Failure(502, `Meraki answered ${status}, unexpectedly.`);
  if (json) return { status, body: bytes, headers };
  if (status < 300) throw new Failure(502, 'The answer was not JSON.');
  return { status, body: envelope(`HTTP ${status} without an explanation`), headers };
}
