import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { getJson, type JsonAnswer } from './get-json.ts';
import { merakiNow } from './meraki-clock.ts';
import { nextOf, queryAfter } from './next-link.ts';
import { readKilobytes, readText, readTime } from './wire-values.ts';

/** Items of a paged answer; `more` when Meraki has, or may have, further pages that were not asked for. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

/** What was sent and received from a time on, from the clients' side, in the unit of its operation; NaN where the amount is not known. */
export interface SentAndReceived {
  /** Epoch ms. */
  readonly at: number;
  readonly sent: number;
  readonly received: number;
}

/** The time span of the list: `t0` as ISO 8601, or `timespan` in seconds. */
export type AskedWindow = readonly [key: 'timespan' | 't0', value: string];

/** A schema that reads a value by `read`; `missing` is the value of a missing key. */
const readBy = <Value>(read: (value: unknown) => Value, missing: Value) =>
  v.fallback(v.pipe(v.unknown(), v.transform(read)), missing);

/** A text or a number's digits; '' for anything else. */
export const text = readBy(readText, '');
/** A number; NaN for anything else, and for a number too far from 0 to be true. */
export const number = (largest: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(-largest), v.maxValue(largest)), Number.NaN);
/** A text that contains a number, such as "2.4"; '' for a number too far from 0 to be true. */
export const numberText = (largest: number) =>
  readBy((value) => (Math.abs(Number(readText(value))) > largest ? '' : readText(value)), '');
/** Kilobytes; NaN for anything that is no possible amount. */
export const kilobytes = readBy(readKilobytes, Number.NaN);
/** Kilobytes or another amount; 0 for anything that is no possible amount. */
export const amount = readBy((value) => readKilobytes(value) || 0, 0);
/** Epoch ms; NaN for anything that is no time. */
export const time = readBy((value) => readTime(value, merakiNow()), Number.NaN);

/** An object schema whose keys must be keys of a wire type. The simulator's records have the same types, so a changed key breaks the build. */
export const wireObject =
  <Wire extends object>() =>
  <const Entries extends v.ObjectEntries>(entries: Entries & Record<Exclude<keyof Entries, keyof Wire>, never>) =>
    v.object<Entries>(entries);

const notJson = ({ headers }: JsonAnswer, what: string) =>
  new ApiError('not-json', `not a ${what}`, 200, headers.get('x-request-id') ?? '', null);

/** The answer, read by a schema. @throws ApiError when it does not fit */
export function objectOf<Value>(answer: JsonAnswer, schema: v.GenericSchema<unknown, Value>, what: string): Value {
  const parsed = v.safeParse(schema, answer.body);
  if (!parsed.success) throw notJson(answer, what);
  return parsed.output;
}

/** The items of a list that fit a schema, read by it. */
export const fitting = <Item>(list: readonly unknown[], schema: v.GenericSchema<unknown, Item>): Item[] =>
  list.flatMap((one) => {
    const parsed = v.safeParse(schema, one);
    return parsed.success ? [parsed.output] : [];
  });

function listOf(answer: JsonAnswer): readonly unknown[] {
  if (!Array.isArray(answer.body)) throw notJson(answer, 'list');
  return answer.body;
}

/** The items of an answer that fit a schema. @throws ApiError when the answer is no list */
export const itemsOf = <Item>(answer: JsonAnswer, schema: v.GenericSchema<unknown, Item>): Item[] =>
  fitting(listOf(answer), schema);

/** Sorts items, oldest first; items without a time are left out. */
export const sortedByTime = <Item extends { readonly at: number }>(items: readonly Item[]): Item[] =>
  items.filter(({ at }) => Number.isFinite(at)).sort((a, b) => a.at - b.at);

/**
 * The items of all pages, up to a number of pages. It ends when a link leads back to a page that is there already. @throws ApiError
 * @param query of the first page, without the question mark
 */
export async function listedItems<Item>(
  path: string,
  query: string,
  schema: v.GenericSchema<unknown, Item>,
  mostPages: number,
  signal: AbortSignal,
): Promise<Listed<Item>> {
  const items: Item[] = [];
  const asked = new Set<string>();
  for (let next = query; !asked.has(next);) {
    if (asked.size === mostPages) return { items, more: true };
    asked.add(next);
    const answer = await getJson(`${path}?${next}`, signal);
    const list = listOf(answer);
    items.push(...fitting(list, schema));
    const link = nextOf(answer.headers.get('link'), list.length, next);
    if (link.kind !== 'next') return { items, more: link.kind === 'unusable' };
    next = queryAfter(next, link.startingAfter);
  }
  return { items, more: true };
}
