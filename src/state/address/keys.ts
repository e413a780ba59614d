import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { parseAsString } from 'nuqs';
import { filterParser } from './filter-parser.ts';
import { choiceParser, readParser, understood } from './read-parser.ts';
import { sortParser } from './sort-parser.ts';

export const GROUP_SORTS = ['clients', 'online', 'sent', 'received', 'value'] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

/** The tabs of the band above the list, in their order; the first is the default. */
export const BAND_KEYS = ['charts', 'findings', 'changes', 'roster'] as const;
export type BandKey = (typeof BAND_KEYS)[number];

const isBandKey = (text: string): text is BandKey => BAND_KEYS.some((key) => key === text);
const isGroupSort = (text: string): text is GroupSort => GROUP_SORTS.some((sort) => sort === text);
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
  groupsort: choiceParser(isGroupSort, 'clients'),
  /** The id of the client whose details are open. */
  client: parseAsString,
  /** The tab of the band above the list; without it the first. */
  band: choiceParser(isBandKey, 'charts'),
};

/** What a setting of the browser lends to whoever opens the address (settings/setting.ts); without it everybody's own holds. */
export const SETTING_KEYS = {
  /** `*name,mac,usage`; a star pins. */
  columns: parseAsString,
  /** The panels of the band and their choices (use-panels.ts). */
  panels: parseAsString,
};

/** `ask.<parameter>`: a filter that Meraki itself applies (server-filters.ts checks them). */
export const ASK_KEYS: Readonly<Record<string, typeof pushed>> = Object.fromEntries(
  SERVER_FILTERS.map(({ name }) => [`ask.${name}`, pushed]),
);

/** What Meraki is asked for (checked-time.ts checks the times). */
export const SCOPE_KEYS = {
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
export const KEYS = { ...VIEW_KEYS, ...SETTING_KEYS, ...ASK_KEYS, ...SCOPE_KEYS };

export type SettingKey = keyof typeof SETTING_KEYS;
