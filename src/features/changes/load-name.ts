import { formatSpan } from '#format/format-span.ts';
import type { KeptLoad } from '#state/view/visit-loads.ts';

const MINUTE = 60;

/** How long before the list a load was made, in whole minutes. */
function distance(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes === 0) return 'less than a minute';
  const rest = minutes % MINUTE;
  const hours = Math.floor(minutes / MINUTE);
  if (hours === 0) return formatSpan(minutes * 60);
  return hours >= 48 ? `${Math.round(hours / 24)} days` : `${hours} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** What a load is called where one is chosen. @param now epoch ms of the list's load; @param absolute writes a time */
export function loadName({ origin, name, snapshot }: KeptLoad, now: number, absolute: (ms: number) => string): string {
  const { loadedAt } = snapshot.note;
  const when = `${absolute(loadedAt)}, ${distance(now - loadedAt)} ${loadedAt > now ? 'later' : 'before'}`;
  if (origin === 'visit') return `Load of ${when}`;
  return origin === 'file' ? `${name} (${when})` : `Kept load of ${when}`;
}
