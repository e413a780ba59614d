import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { getJson, type JsonAnswer } from './get-json.ts';
import { merakiNow } from './meraki-clock.ts';
import { parseNextLink, queryAfter } from './next-link.ts';
import { readKilobytes, readText, readTime } from './wire-values.ts';

/** Items of a paged answer; `more` when Meraki has further pages that were not asked for. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

/** The span that the list was asked for: `t0` as ISO 8601, or `timespan` in seconds. */
export type AskedWindow = readonly [key: 'timespan' | 't0', value: string];

/** A value read by `read`; `missing` where the key is. */
const readBy = <Value>(read: (value: unknown) => Value, missing: Value) =>
  v.fallback(v.pipe(v.unknown(), v.transform(read)), missing);

/** '' for what is no text. */
export const text = readBy(readText, '');
/** NaN for what is no number, or too far from 0 to be true. */
export const number = (largest: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(-largest), v.maxValue(largest)), Number.NaN);
/** A text that names a number, such as "2.4"; '' where that cannot be true. */
export const numberText = (largest: number) =>
  readBy((value) => (Math.abs(Number(readText(value))) > largest ? '' : readText(value)), '');
/** NaN for what is no amount of kilobytes. */
export const kilobytes = readBy(readKilobytes, Number.NaN);
/** 0 for what is no amount. */
export const amount = readBy((value) => readKilobytes(value) || 0, 0);
/** Epoch ms; NaN for what is no time. */
export const time = readBy((value) => readTime(value, merakiNow()), Number.NaN);

/** A schema of keys that the wire type has, which the simulator's records have too: a key that changes there breaks the build here. */
export const wireObject =
  <Wire extends object>() =>
  <const Entries extends v.ObjectEntries>(entries: Entries & Record<Exclude<keyof Entries, keyof Wire>, never>) =>
    v.object<Entries>(entries);

const notJson = ({ headers }: JsonAnswer, what: string) =>
  new ApiError('not-json', `not a ${what}`, 200, headers.get('x-request-id') ?? '', null);

/** The answer as the schema reads it. @throws ApiError when it does not fit */
export function objectOf<Value>(answer: JsonAnswer, schema: v.GenericSchema<unknown, Value>, what: string): Value {
  const parsed = v.safeParse(schema, answer.body);
  if (!parsed.success) throw notJson(answer, what);
  return parsed.output;
}

/** Those of a list that fit the schema. */
export const fitting = <Item>(list: readonly unknown[], schema: v.GenericSchema<unknown, Item>): Item[] =>
  list.flatMap((one) => {
    const parsed = v.safeParse(schema, one);
    return parsed.success ? [parsed.output] : [];
  });

/** The items that fit the schema. @throws ApiError when the answer is no list */
export function itemsOf<Item>(answer: JsonAnswer, schema: v.GenericSchema<unknown, Item>): Item[] {
  if (!Array.isArray(answer.body)) throw notJson(answer, 'list');
  return fitting(answer.body, schema);
}

/** Oldest first; what has no time is left out. */
export const inTime = <Item extends { readonly at: number }>(items: readonly Item[]): Item[] =>
  items.filter(({ at }) => Number.isFinite(at)).sort((a, b) => a.at - b.at);

/**
 * The items of at most so many pages; of a chain of pages that leads back, each page once. @throws ApiError
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
    items.push(...itemsOf(answer, schema));
    const link = parseNextLink(answer.headers.get('link'));
    if (link.kind === 'next') next = queryAfter(next, link.startingAfter);
  }
  return { items, more: false };
}
