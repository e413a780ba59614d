/** Smaller differences are ignored: a Date header has whole seconds, and an answer takes time. */
const LEAST_MS = 5000;

let ahead = 0;
let heard = false;
const listeners = new Set<() => void>();

/** Milliseconds by which Meraki's clock is ahead of this computer's; 0 while they agree. */
export const clockAhead = (): number => ahead;

/** Whether an answer had Meraki's time yet. */
export const clockHeard = (): boolean => heard;

/** Meraki's time now, epoch ms. Ages of clients count from it and not from this computer's clock. */
export const merakiNow = (): number => Date.now() + ahead;

/** Calls back when the clock has changed or is first known. @returns unsubscribes */
export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Milliseconds since Meraki made an answer, which our server may have cached. */
export const ageOf = (headers: Headers): number => {
  const seconds = headers.get('age') ?? '';
  return /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : 0;
};

/** Sets the clock by the headers of a good answer: `Date` is when Meraki made it, `Age` how long our server has had it. */
export function hearClock(headers: Headers): void {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date) || !headers.has('age')) return;
  const difference = date + ageOf(headers) + 500 - Date.now();
  const before = ahead;
  if (Math.abs(difference) < LEAST_MS) ahead = 0;
  else if (Math.abs(difference - ahead) >= LEAST_MS) ahead = difference;
  const news = !heard || ahead !== before;
  heard = true;
  if (news) for (const listener of listeners) listener();
}
