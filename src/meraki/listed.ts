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

/** The items that fit the schema; others are left out. @throws ApiError when the answer is no list */
export function itemsOf<Item>({ body, headers }: JsonAnswer, schema: v.GenericSchema<unknown, Item>): Item[] {
  if (!Array.isArray(body)) {
    throw new ApiError('not-json', 'not a list', 200, headers.get('x-request-id') ?? '', null);
  }
  return body.flatMap((one: unknown) => {
    const parsed = v.safeParse(schema, one);
    return parsed.success ? [parsed.output] : [];
  });
}

/**
 * The items of at most so many pages. @throws ApiError
 * @param query the first page's, without the question mark; then behind the next links' tokens
 */
export async function listedItems<Item>(
  path: string,
  query: string,
  schema: v.GenericSchema<unknown, Item>,
  mostPages: number,
  signal: AbortSignal,
): Promise<Listed<Item>> {
  const items: Item[] = [];
  for (let asked = query, pages = 0; pages < mostPages; pages++) {
    const answer = await getJson(`${path}?${asked}`, signal);
    items.push(...itemsOf(answer, schema));
    const next = parseNextLink(answer.headers.get('link'));
    const following = next.kind === 'next' ? queryAfter(asked, next.startingAfter) : asked;
    if (following === asked) return { items, more: false };
    asked = following;
  }
  return { items, more: true };
}
