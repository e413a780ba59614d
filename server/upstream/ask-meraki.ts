import type { Readable } from 'node:stream';
import type { Flight } from '../answers/flights.ts';
import type { Hold } from '../answers/held-bytes.ts';
import type { Budget } from '../budget/budget.ts';
import type { Bounds } from '../config.ts';
import { replyTo } from '../http/reply.ts';
import type { Asked } from '../proxy/allow-list.ts';
import type { MerakiHealth } from '../proxy/meraki-health.ts';
import { CALLER_GONE, type Metrics } from '../proxy/metrics.ts';
import { type Checked, checkedBody, dateOf, keptHeaders } from './answer-check.ts';
import type { KeyEcho } from './key-echo.ts';
import type { Ask, Turn } from './upstream.ts';

/** One upstream request's outcome: a checked answer of Meraki's, or an error in Meraki's form. */
export interface Answered extends Checked {
  /** The headers that the page needs, checked. */
  readonly headers: Readonly<Record<string, string>>;
  /** It is good, and may be kept in the cache. */
  readonly mayBeKept: boolean;
  /** When the request went out, and when its answer was whole: both by performance.now(). */
  readonly begunAt: number;
  readonly wholeAt: number;
  /** When Meraki made it, by Meraki's clock, epoch ms. */
  readonly madeAt: number;
  /** Why there is no answer of Meraki's, for the log; '' else. */
  readonly code: string;
}

export interface MerakiAsk {
  readonly ask: Ask;
  readonly bounds: Bounds;
  readonly echo: KeyEcho;
  readonly budget: Budget;
  readonly metrics: Metrics;
  readonly health: MerakiHealth;
}

/**
 * Waits for its turn, sends one request and checks the whole answer. It never rejects and never retries.
 * @param hold counts the bytes of its body
 */
export async function askMeraki(asked: Asked, flight: Flight, hold: Hold, to: MerakiAsk): Promise<Answered> {
  const turn: Turn = async (signal) => {
    const from = performance.now();
    await to.budget.take(asked, () => flight.callers(), signal);
    to.metrics.waited((performance.now() - from) / 1000);
  };
  try {
    await turn(flight.time.signal);
  } catch (error) {
    return notAsked(error);
  }
  flight.begunAt = performance.now();
  const answered = await answerOf(asked, flight, hold, turn, to);
  const left = flight.passengers.size === 0;
  to.metrics.asked(asked.operation, left ? CALLER_GONE : answered.status, hold.size);
  if (answered.status >= 500 && !left) to.health.failed();
  else if (answered.status < 500) to.health.answered();
  return answered;
}

/** An error in Meraki's form for a request that never went out. */
export const notAsked = (error: unknown): Answered => failed(error, {}, performance.now(), Date.now());

async function answerOf(asked: Asked, { time }: Flight, hold: Hold, turn: Turn, to: MerakiAsk): Promise<Answered> {
  const begunAt = performance.now();
  let headers: Readonly<Record<string, string>> = {};
  let madeAt = Date.now();
  let body: Readable | undefined;
  try {
    time.bound(to.bounds.wholeMs, 'Meraki’s answer took too long.');
    const silence = time.bound(to.bounds.silenceMs, 'Meraki did not answer in time.');
    const answer = await to.ask(asked.path, time, silence, turn);
    ({ body } = answer);
    if (answer.status === 429) to.budget.slowDown(asked, answer.header('retry-after'));
    headers = keptHeaders(answer, to.echo);
    madeAt = dateOf(answer) ?? Date.now();
    const checked = await checkedBody(answer, to.bounds.bytes, hold, to.echo, () => silence.refresh());
    if (checked.good) to.budget.learn(asked, checked.body);
    const mayBeKept = checked.good && answer.mayBeKept;
    return { ...checked, mayBeKept, headers, begunAt, wholeAt: performance.now(), madeAt, code: '' };
  } catch (error) {
    // The body of a refused answer would hold its connection open.
    body?.destroy();
    return failed(time.signal.aborted ? time.signal.reason : error, headers, begunAt, madeAt);
  } finally {
    time.stop();
  }
}

function failed(error: unknown, kept: Answered['headers'], begunAt: number, madeAt: number): Answered {
  const { status, body, headers = {}, code = '' } = replyTo(error, kept);
  return { status, body, headers, good: false, mayBeKept: false, begunAt, wholeAt: performance.now(), madeAt, code };
}
