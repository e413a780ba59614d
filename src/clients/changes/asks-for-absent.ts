import type { FieldKey } from '#clients/fields.ts';
import type { Term } from '#clients/query/terms.ts';

/** By field: the mark that only clients have which are not in the load. */
const ABSENT: Readonly<Partial<Record<FieldKey, string>>> = { change: 'gone', roster: 'missing' };

/** Whether a filter asks for clients that are not in the load; whoever asks for none of them sees none. */
export const asksForAbsent = (terms: readonly Term[]): boolean =>
  terms.some(({ field, values, patterns, negated, off, problem }) => {
    const mark = field === null ? undefined : ABSENT[field];
    if (mark === undefined || negated || off || problem !== null) return false;
    return patterns.length > 0 || values.some((value) => value.toLowerCase() === mark);
  });
