import { expect, it } from 'vitest';
import { notAsked } from '../upstream/ask-meraki.ts';
import { type Flight, Flights, type Landed } from './flights.ts';
import { HeldBytes } from './held-bytes.ts';

const EVER = Number.NEGATIVE_INFINITY;

/** A flight that lands when it is told to; `board` is one more caller on it. */
function airport() {
  const flights = new Flights();
  const held = new HeldBytes(100, 100);
  const begun: Array<{ readonly flight: Flight; readonly land: () => void }> = [];
  const begin = (flight: Flight) =>
    new Promise<Landed>((resolve) => {
      const hold = held.hold();
      hold.grow(10);
      begun.push({ flight, land: () => resolve({ answered: notAsked(new Error('none')), hold }) });
    });
  const board = (notBefore = EVER) => {
    const leaving = new AbortController();
    const boarding = { caller: { caller: true } as const, notBefore, signal: leaving.signal };
    const { landed, joined } = flights.board('name', boarding, begin);
    landed.catch(() => undefined);
    return { landed, joined, leave: () => leaving.abort() };
  };
  return { held, begun, board };
}

it('goes on while one caller is left, and ends with the last one', async () => {
  const { begun, board } = airport();
  const [first, second] = [board(), board()];
  expect([first.joined, second.joined, begun.length]).toEqual([false, true, 1]);
  first.leave();
  await expect(first.landed).rejects.toThrow('gone');
  expect(begun[0].flight.time.signal.aborted).toBe(false);
  second.leave();
  expect(begun[0].flight.time.signal.aborted).toBe(true);
  expect(board().joined).toBe(false);
});

it('is joined while it waits for its turn, and later only by who takes what was asked then', () => {
  const { begun, board } = airport();
  board();
  expect(board(performance.now()).joined).toBe(true);
  begun[0].flight.begunAt = performance.now();
  expect(board(performance.now() + 1).joined).toBe(false);
  expect(begun).toHaveLength(2);
});

it('leaves a newer one of the same name alone when it lands', async () => {
  const { begun, board } = airport();
  const old = board();
  begun[0].flight.begunAt = performance.now();
  board(performance.now() + 1);
  begun[0].land();
  await old.landed;
  expect(board().joined).toBe(true);
});

it('counts the bytes once, until the last one has released them', async () => {
  const { held, begun, board } = airport();
  const callers = [board(), board(), board()];
  begun[0].land();
  const holds = await Promise.all(callers.map(async ({ landed }) => (await landed).hold));
  expect(held.total).toBe(10);
  for (const hold of holds) hold.release();
  expect(held.total).toBe(0);
});

it('begins nothing for a caller who has left already', async () => {
  const flights = new Flights();
  const boarding = { caller: { caller: true } as const, notBefore: EVER, signal: AbortSignal.abort() };
  const begin = () => Promise.reject(new Error('begun'));
  await expect(flights.board('name', boarding, begin).landed).rejects.toThrow('gone');
});
