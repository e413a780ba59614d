import type { FieldKey } from '#clients/fields.ts';
import { type TimeContext, timeRange } from './ranges.ts';
import type { Term } from './terms.ts';

/** Meraki sends whoever it saw since the span began: of these fields nothing older is loaded. */
const LAST: readonly FieldKey[] = ['lastSeen', 'offlineSince'];

/** Ages are counted in whole seconds, and a span of 7 days holds `seen:<7d`. */
const SLACK_MS = 1000;

/** The terms that ask for clients last seen before the loaded span began (`seen:>7d` of a day): most of them are not here. */
export function beyondSpan(terms: readonly Term[], times: TimeContext): readonly Term[] {
  return terms.filter(({ field, values, off, problem }) => {
    if (field === null || !LAST.includes(field) || off || problem !== null) return false;
    return values.some((value) => {
      const range = timeRange(value, times);
      if (range === null) return false;
      const start = times.spanStart - SLACK_MS;
      return range.max < start || (Number.isFinite(range.min) && range.min < start);
    });
  });
}
