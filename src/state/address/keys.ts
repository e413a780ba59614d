import { createParser, parseAsString } from 'nuqs';
import { formatQuery, parseQuery, type Term } from '#clients/query/terms.ts';
import { GROUP_SORTS } from '#clients/order/groups.ts';
import { sameFilter } from '#clients/query/edits.ts';
import { type FieldKey, isFieldKey, FIELDS } from '#clients/fields.ts';
import type { SortKey } from '#engine/view.ts';
import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { askKey } from './asked-scope.ts';

/** The value of a key of the address, and its parts that were not understood. Those are named to the user and left out. */
interface Read<Value> {
  readonly value: Value;
  readonly unknown: readonly string[];
}

const NOTHING_UNKNOWN: readonly string[] = [];

/** A value of which all parts were understood. */
export const understood = <Value>(value: Value): Read<Value> => ({ value, unknown: NOTHING_UNKNOWN });

/** A parser that keeps the parts that it does not understand; useAddressFaults names them. The default value is not written into the address. */
const readParser = <Value>(parse: (text: string) => Read<Value>, format: (value: Value) => string, initial: Value) =>
  createParser<Read<Value>>({
    parse,
    serialize: ({ value }) => format(value),
    eq: (a, b) => format(a.value) === format(b.value) && a.unknown.length === b.unknown.length,
  }).withDefault(understood(initial));

/** One of the choices; the first is the default. */
const choiceParser = <Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  readParser<Choice>(
    (text) => {
      const value = choices.find((one) => one === text);
      return { value: value ?? choices[0], unknown: value !== undefined || text === '' ? NOTHING_UNKNOWN : [text] };
    },
    String,
    choices[0],
  );

/** No filter; one object, so that an empty filter is the same one before and after. */
export const NO_TERMS: readonly Term[] = [];

/** The terms of an address: those about fields that lead the text are chips alone, what follows stands in the search box. */
export function termsOfText(q: string): readonly Term[] {
  const terms = parseQuery(q);
  const firstWord = terms.findIndex((term) => (term.field === null && !term.list) || term.problem !== null);
  return firstWord < 0 ? terms : terms.map((term, index) => (index < firstWord ? term : { ...term, typed: true }));
}

/** The whole filter as the one text of `q`. */
const filterParser = createParser<readonly Term[]>({
  parse: termsOfText,
  serialize: formatQuery,
  eq: sameFilter,
}).withDefault(NO_TERMS);

/** Largest usage first. */
export const DEFAULT_SORT: readonly SortKey[] = [{ column: 'usage', descending: true }];

/** `-usage,name`: minus = descending. */
const formatSort = (sort: readonly SortKey[]): string =>
  sort.map((key) => (key.descending ? `-${key.column}` : key.column)).join(',');

/** Each field counts once, where it stands first. */
export function parseSort(text: string) {
  const sort = new Map<FieldKey, SortKey>();
  const unknown: string[] = [];
  for (const part of text.split(',')) {
    const descending = part.startsWith('-');
    const column = descending ? part.slice(1) : part;
    if (!isFieldKey(column)) unknown.push(part);
    else if (!sort.has(column)) sort.set(column, { column, descending });
  }
  return { value: sort.size === 0 ? DEFAULT_SORT : [...sort.values()], unknown };
}

/** Reads and writes the key `sort`. */
export const sortParser = readParser(parseSort, formatSort, DEFAULT_SORT);

/** The tabs of the band above the list, in their order; the first is the default. */
export const BAND_KEYS = ['charts', 'findings', 'changes', 'roster'] as const;
export type BandKey = (typeof BAND_KEYS)[number];

/** A field that is no place by itself (a port without its switch) is grouped by another. */
const groupParser = readParser<FieldKey | null>(
  (text) =>
    isFieldKey(text) && FIELDS[text].kind === 'category'
      ? understood(FIELDS[text].groupedBy ?? text)
      : { value: null, unknown: text === '' ? [] : [text] },
  (field) => field ?? '',
  null,
);

/** Each change is a step of Back. */
const pushed = parseAsString.withOptions({ history: 'push' });

/** What is shown of the loaded clients. */
export const VIEW_KEYS = {
  /** The filter text (clients/query). Without it all clients are shown. */
  q: filterParser,
  /** `-usage,name`; without it `-usage`. */
  sort: sortParser,
  /** The field that the list is grouped by; without it the list has no groups. */
  group: groupParser,
  /** The order of the groups; without it the largest first. */
  groupsort: choiceParser(GROUP_SORTS),
  /** The id of the client whose details are open. */
  client: createParser({ parse: (id) => id || null, serialize: (id: string) => id }),
  /** The tab of the band above the list; without it the first. */
  band: choiceParser(BAND_KEYS),
};

/** What a setting of the browser lends to whoever opens the address (settings/setting.ts); without it everybody's own holds. */
export const SETTING_KEYS = {
  /** `*name,mac,usage`; a star pins. */
  columns: parseAsString,
  /** The panels of the band and their choices (settings/panel-settings.ts). */
  panels: parseAsString,
};

/** What Meraki is asked for (asked-scope.ts checks it). */
export const SCOPE_KEYS: Readonly<Record<string, typeof pushed>> = {
  /** `ask.<parameter>`: a filter that Meraki itself applies. */
  ...Object.fromEntries(SERVER_FILTERS.map(({ name }) => [askKey(name), pushed])),
  /** ISO 8601; without it the time span counts. */
  t0: pushed,
  /** Seconds; without both a day. */
  timespan: pushed,
  /** Without it the network used last, which is then written into the address. */
  network: pushed,
};

/**
 * THE table of the address: every key with its parser and its default, in the order in which an address has them. The network
 * stands last: chat programs leave out a full stop, a star or a bracket at the end of a link, and an id has none.
 */
export const KEYS = { ...VIEW_KEYS, ...SETTING_KEYS, ...SCOPE_KEYS };

export type SettingKey = keyof typeof SETTING_KEYS;
