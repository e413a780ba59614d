import { type Body, readBody } from './answer-body.ts';
import type { Asked } from './allow-list.ts';
import type { Budget } from './budget.ts';
import type { Bounds } from './config.ts';
import { Failure } from './failure.ts';
import type { Flight } from './flights.ts';
import type { Hold } from './held-bytes.ts';
import type { KeyEcho } from './key-echo.ts';
import { envelope } from './own-answers.ts';
import { replyTo } from './reply.ts';
import type { MerakiHealth } from './meraki-health.ts';
import type { Metrics } from './metrics.ts';
import type { TimeBounds } from './time-bounds.ts';
import type { Answer, Ask, Turn } from './upstream.ts';

/** One upstream request's outcome: a checked answer of Meraki's, or an error in Meraki's form. */
export interface Answered {
  readonly status: number;
  readonly body: string | Buffer;
  /** Those of `KEPT` that came, checked. */
  readonly headers: Readonly<Record<string, string>>;
  /** It is what Meraki has, whole. */
  readonly good: boolean;
  /** It is good, and may be served again. */
  readonly mayBeKept: boolean;
  /** When the request went out, and when its answer was whole: both by performance.now(). */
  readonly begunAt: number;
  readonly wholeAt: number;
  /** When Meraki made it, by its own clock, epoch ms. */
  readonly madeAt: number;
  /** Why there is no answer of Meraki's, for the log; '' else. */
  readonly code: string;
}

/** Those that Meraki documents; another one comes from something in its place and could mean anything to a browser. */
const STATUSES = [200, 400, 401, 403, 404, 429, 500, 502, 503, 504];

const KEPT = ['link', 'retry-after', 'x-request-id'];

export interface MerakiAsk {
  readonly ask: Ask;
  readonly bounds: Bounds;
  readonly echo: KeyEcho;
  readonly budget: Budget;
  readonly metrics: Metrics;
  readonly health: MerakiHealth;
}

/**
 * Waits for the turn, sends one request and checks its answer whole; never rejects, never asks twice.
 * @param hold counts the bytes of its body
 */
export async function askMeraki(asked: Asked, flight: Flight, hold: Hold, to: MerakiAsk): Promise<Answered> {
  const { time } = flight;
  const turn: Turn = async (signal) => {
    const from = performance.now();
    await to.budget.take(asked, () => flight.callers(), signal);
    to.metrics.waited((performance.now() - from) / 1000);
  };
  try {
    await turn(time.signal);
  } catch (error) {
    return notAsked(error);
  }
  flight.begunAt = performance.now();
  const answered = await answerOf(asked, time, hold, turn, to);
  to.metrics.asked(asked.operation, answered.status, hold.size);
  if (answered.status >= 500 && flight.passengers.size > 0) to.health.failed();
  else if (answered.status < 500) to.health.answered();
  return answered;
}

async function answerOf(asked: Asked, time: TimeBounds, hold: Hold, turn: Turn, to: MerakiAsk): Promise<Answered> {
  const begunAt = performance.now();
  let headers: Readonly<Record<string, string>> = {};
  let madeAt = Date.now();
  const answered = (one: Pick<Answered, 'status' | 'body' | 'good'>, code = ''): Answered => ({
    ...one,
    mayBeKept: false,
    headers,
    begunAt,
    wholeAt: performance.now(),
    madeAt,
    code,
  });
  try {
    time.bound(to.bounds.wholeMs, 'Meraki’s answer took too long.');
    const silence = time.bound(to.bounds.silenceMs, 'Meraki did not answer in time.');
    const answer = await to.ask(asked.path, time, silence, turn);
    if (answer.status === 429) to.budget.slowDown(asked, answer.header('retry-after'));
    headers = keptHeaders(answer, to.echo);
    madeAt = dateOf(answer) ?? Date.now();
    const body = await readBody(answer.body, to.bounds.bytes, hold, to.echo.scan(), () => silence.refresh());
    const outcome = judged(answer.status, body);
    if (outcome.good) to.budget.learn(asked, outcome.body);
    return { ...answered(outcome), mayBeKept: outcome.good && answer.mayBeKept };
  } catch (error) {
    const { status, body, headers: more, code } = replyTo(time.signal.aborted ? time.signal.reason : error, headers);
    headers = more ?? headers;
    return answered({ status, body, good: false }, code);
  } finally {
    time.stop();
  }
}

/** An error in Meraki's form for a request that never went out. */
export function notAsked(error: unknown): Answered {
  const { status, body, headers = {}, code = '' } = replyTo(error, {});
  const now = performance.now();
  return { status, body, headers, good: false, mayBeKept: false, begunAt: now, wholeAt: now, madeAt: Date.now(), code };
}

/** Meraki's Date header, epoch ms; null when it has none that is a time of our days. */
function dateOf({ header }: Answer): number | null {
  const at = Date.parse(header('date') ?? '');
  return at > Date.UTC(2000, 0) && at < Date.UTC(2100, 0) ? at : null;
}

/** @throws Failure when one holds the key */
function keptHeaders({ header }: Answer, echo: KeyEcho): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = header(name);
    if (value === undefined || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    if (echo.in(value)) throw keyInside();
    kept[name] = value;
  }
  return kept;
}

const keyInside = () => new Failure(502, 'The answer held what must not leave the server.');

/** Only JSON passes; an error without it gets Meraki's envelope; an echo of the key never passes. */
function judged(status: number, { bytes, json, echo }: Body): Pick<Answered, 'status' | 'body' | 'good'> {
  if (echo) throw keyInside();
  if (!STATUSES.includes(status)) throw new Failure(502, `${status} is no status of Meraki’s.`);
  if (json) return { status, body: bytes, good: status === 200 };
  if (status > 200) return { status, body: envelope(`HTTP ${status} without an explanation`), good: false };
  // A portal of the network, or a mistyped base, answers with its page.
  if (/^\s*</.test(bytes.toString('latin1', 0, 100)))
    throw new Failure(502, 'The answer was a web page, not JSON.', { kind: 'sign-in-page' });
  throw new Failure(502, 'The answer was not JSON.', { kind: 'not-json' });
}
