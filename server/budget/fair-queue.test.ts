import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Caller } from './caller.ts';
import { FairQueue } from './fair-queue.ts';
import { TokenBucket } from './pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const newCaller = (): Caller => ({ caller: true });

/** A queue without a burst; `ask` notes in `went` who went out, in order. */
function queueOf({ perSecond = 10, burst = 1, length = 256, waitMs = 60_000 } = {}) {
  const queue = new FairQueue(new TokenBucket(perSecond, 5000, burst), { perSecond, length, waitMs });
  const went: string[] = [];
  const refused: string[] = [];
  const ask = (name: string, callers: readonly Caller[], first = false) => {
    const leaving = new AbortController();
    const done = queue.take({ callers: () => callers, first }, leaving.signal).then(
      () => went.push(name),
      (error: unknown) => refused.push(error instanceof Error ? error.message : ''),
    );
    return { leave: () => leaving.abort(), done };
  };
  return { queue, went, refused, ask };
}

it('serves one caller after another, not one request after another', async () => {
  const { went, ask } = queueOf();
  const [campus, branch] = [newCaller(), newCaller()];
  for (let page = 0; page < 20; page++) ask(`campus ${page}`, [campus]);
  await vi.advanceTimersByTimeAsync(450);
  for (let page = 0; page < 3; page++) ask(`branch ${page}`, [branch]);
  await vi.advanceTimersByTimeAsync(600);
  const campusAlone = ['campus 0', 'campus 1', 'campus 2', 'campus 3', 'campus 4'];
  const inTurns = ['branch 0', 'campus 5', 'branch 1', 'campus 6', 'branch 2', 'campus 7'];
  expect(went.slice(0, 11)).toEqual([...campusAlone, ...inTurns]);
});

it('lets first pages go before later ones of the same round', async () => {
  const { went, ask } = queueOf();
  for (let user = 0; user < 5; user++) ask(`later ${user}`, [newCaller()]);
  for (let user = 0; user < 3; user++) ask(`first ${user}`, [newCaller()], true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(went.slice(0, 5)).toEqual(['later 0', 'first 0', 'first 1', 'first 2', 'later 1']);
});

it('sends a shared request in the turn of the first of those who wait for it', async () => {
  const { went, ask } = queueOf();
  const [campus, branch] = [newCaller(), newCaller()];
  for (let page = 0; page < 10; page++) ask(`campus ${page}`, page === 8 ? [campus, branch] : [campus]);
  await vi.advanceTimersByTimeAsync(250);
  expect(went).toEqual(['campus 0', 'campus 8', 'campus 1']);
});

it('lets those who leave go at once, without a turn', async () => {
  const { went, ask, queue } = queueOf();
  const tickets = Array.from({ length: 5 }, (_, at) => ask(`${at}`, [newCaller()]));
  tickets[1].leave();
  tickets[3].leave();
  await tickets[3].done;
  expect(queue.length).toBe(2);
  await vi.advanceTimersByTimeAsync(250);
  expect(went).toEqual(['0', '2', '4']);
});

it('is bounded in its length and in each caller’s share of it, with words', async () => {
  const { refused, ask, queue } = queueOf({ length: 8 });
  await ask('goes', [newCaller()]).done;
  const greedy = newCaller();
  for (let at = 0; at < 4; at++) ask('greedy', [greedy]);
  await vi.advanceTimersByTimeAsync(60);
  expect(refused.splice(0).filter((words) => words.includes(' 2 requests of this caller'))).toHaveLength(2);
  for (let at = 0; at < 9; at++) ask('other', [newCaller()]);
  await vi.advanceTimersByTimeAsync(0);
  expect(queue.length).toBe(8);
  await vi.advanceTimersByTimeAsync(60);
  expect(refused.filter((words) => /^Clientscope: 8 requests wait .* ask again in 1 s\.$/.test(words))).toHaveLength(2);
});

it('refuses nobody because of requests whose callers leave in this moment', async () => {
  const { refused, went, ask } = queueOf({ length: 8 });
  await ask('goes', [newCaller()]).done;
  const leaving = Array.from({ length: 8 }, () => ask('leaves', [newCaller()]));
  ask('stays', [newCaller()]);
  setTimeout(() => leaving.forEach(({ leave }) => leave()), 10);
  await vi.advanceTimersByTimeAsync(250);
  expect(refused.filter((words) => words !== 'aborted')).toEqual([]);
  expect(went).toContain('stays');
});

it('counts a shared request as one of those callers whose share has room', async () => {
  const { refused, went, ask } = queueOf({ length: 8 });
  const [greedy, neighbour] = [newCaller(), newCaller()];
  await ask('goes', [newCaller()]).done;
  for (let at = 0; at < 2; at++) ask('greedy', [greedy]);
  ask('shared', [greedy, neighbour]);
  ask('one more', [greedy]);
  await vi.advanceTimersByTimeAsync(60);
  expect(refused).toEqual([expect.stringMatching(/^Clientscope: 3 requests of this caller /)]);
  await vi.advanceTimersByTimeAsync(500);
  expect(went).toContain('shared');
});

it('bounds the wait', async () => {
  const { refused, ask, went } = queueOf({ perSecond: 0.1, waitMs: 5000 });
  ask('goes', [newCaller()]);
  ask('waits', [newCaller()]);
  await vi.advanceTimersByTimeAsync(5001);
  expect(went).toEqual(['goes']);
  expect(refused).toEqual([expect.stringMatching(/^Clientscope: this request has waited 5 s for its turn\./)]);
});

it('lets a caller who asks without end go on at half of the pace, and others at the whole of it', async () => {
  const { went, ask } = queueOf({ length: 100_000, perSecond: 10, burst: 10, waitMs: 600_000 });
  const endless = newCaller();
  for (let at = 0; at < 1000; at++) ask('endless', [endless]);
  await vi.advanceTimersByTimeAsync(100_000);
  const before = went.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(went.length - before).toBeGreaterThan(95);
  expect(went.length - before).toBeLessThan(105);
  for (let at = 0; at < 100; at++) ask('other', [newCaller()]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(went.filter((name) => name === 'other').length).toBeGreaterThan(45);
  expect(went.length - before).toBeGreaterThan(195);
});
