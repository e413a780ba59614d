const DAY_MS = 86_400_000;

/** Meraki looks back so far and no further. */
export const LONGEST_SPAN_SECONDS = (31 * DAY_MS) / 1000;

/** A start that was 31 days ago grows too old while the pages are walked; so much is left between. */
const MARGIN_MS = 10 * 60_000;

export interface AskedTime {
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  /** ISO 8601 or null. */
  readonly t0: string | null;
}

/** getNetworkClients' time: either timespan or t0, never both; a t0 at the far end is moved to where Meraki still takes it. */
export function timeQuery({ timespan, t0 }: AskedTime, now: number): readonly ['timespan' | 't0', string] {
  if (t0 === null) return ['timespan', String(timespan)];
  const oldest = now - LONGEST_SPAN_SECONDS * 1000 + MARGIN_MS;
  return ['t0', new Date(Math.max(Date.parse(t0), oldest)).toISOString()];
}
