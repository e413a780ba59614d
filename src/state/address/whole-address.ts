import { createSerializer, useQueryState, useQueryStates } from 'nuqs';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { type PropsWithChildren, useEffect, useState } from 'react';
import { lentSettings, tidyLentSettings } from '#state/settings/setting.ts';
import { openedAddress } from './asked-scope.ts';
import { KEYS, SCOPE_KEYS, SETTING_KEYS, understood, VIEW_KEYS } from './keys.ts';
import { useScope } from './use-scope.ts';

const ORDER = Object.keys(KEYS);
const isKnown = (key: string) => Object.hasOwn(KEYS, key);

let strangersStay = true;

/** Parts of an opened address that are left out: keys that are none of ours, and other values of a key than its first, which counts. */
export function strangeParts(opened: URLSearchParams): readonly string[] {
  const parts = [...opened].map(([key, value]) => {
    if (!isKnown(key)) return key;
    return value === opened.get(key) ? '' : `another ${key}=${value.slice(0, 80)}`;
  });
  return [...new Set(parts)].filter((part) => part !== '');
}

/** The next change of the address leaves them out. */
function dropStrangeParts(): void {
  strangersStay = false;
}

/** The address in the table's order. */
export function inOrder(search: URLSearchParams): URLSearchParams {
  if (strangersStay) return new URLSearchParams([...search].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  // Each key once, with its first value.
  return new URLSearchParams(ORDER.filter((key) => search.has(key)).map((key) => [key, search.get(key) ?? '']));
}

/** Whether an address is in the table's order, so that no chat program cuts it. @param search with or without question mark */
export const isInOrder = (search = globalThis.location.search): boolean =>
  inOrder(new URLSearchParams(search)).toString() === new URLSearchParams(search).toString();

/** Gives the components below it the keys of the address. Each write puts all keys into the table's order. */
export const AddressProvider = ({ children }: PropsWithChildren) =>
  NuqsAdapter({ processUrlSearchParams: inOrder, children });

/**
 * Keeps the address naming the network that is shown, so that it shows the same elsewhere and Back brings it back; and keeps it in
 * the table's order, so that no chat program cuts it. Neither is a step of Back.
 * @param networkId what is shown; null before one is chosen
 */
export function useNetworkInAddress(networkId: string | null): void {
  const [network, setNetwork] = useQueryState('network', SCOPE_KEYS.network);
  useEffect(() => {
    if (networkId === null || (network === networkId && isInOrder())) return;
    void setNetwork(networkId, { history: 'replace' });
  }, [network, networkId, setNetwork]);
}

/** Keeps the address showing the settings that it may lend, so that it can be shared as it stands. */
export function useSettingsInAddress(): void {
  const settings = lentSettings.use();
  const [written, write] = useQueryStates(SETTING_KEYS);
  useEffect(() => {
    const changed = [...settings].filter(([key, { text }]) => written[key] !== text);
    if (changed.length === 0) return;
    void write(Object.fromEntries(changed.map(([key, { text }]) => [key, text])), { history: 'replace' });
  }, [settings, written, write]);
}

const serialize = createSerializer(KEYS, { processUrlSearchParams: inOrder });

/** Letters that a link may hold as they are; chat programs read others as its end, or as bold text (`*guest*`). */
const READABLE = /[^\w~:,/.%+=&-]/g;

const encoded = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * The page's address with other values of some keys, to be shared: null takes a key off, one that is not named stays.
 * @param here the address to start from
 */
export function linkWith(values: Parameters<typeof serialize>[1], here = globalThis.location.href): string {
  const url = new URL(serialize(new URL(here), values));
  return url.origin + url.pathname + (url.search === '' ? '' : `?${url.search.slice(1).replaceAll(READABLE, encoded)}`);
}

const { sort, group, groupsort, band } = VIEW_KEYS;
const READ_KEYS = { sort, group, groupsort, band };

const said = (name: string, unknown: readonly string[]) =>
  unknown.length === 0 ? [] : [`${name}=${unknown.join(',').slice(0, 80)}`];

/** The parts of the address that were not understood and are left out, and `tidy`, which removes them. An unknown word of the filter is marked at its chip instead. */
export function useAddressFaults() {
  const scope = useScope();
  const settings = lentSettings.use();
  const [read, set] = useQueryStates(READ_KEYS);
  const [strange, setStrange] = useState(() => (strangersStay ? strangeParts(openedAddress) : []));
  return {
    /** Parts of what Meraki is asked. */
    asked: scope.refused,
    /** Parts of how the list is shown. */
    shown: [...strange, ...[...Object.entries(read), ...settings].flatMap(([key, { unknown }]) => said(key, unknown))],
    tidy: () => {
      dropStrangeParts();
      setStrange([]);
      // Each writes the address, and so leaves the strange parts out.
      scope.tidy();
      void set({
        sort: understood(read.sort.value),
        group: understood(read.group.value),
        groupsort: understood(read.groupsort.value),
        band: understood(read.band.value),
      });
      tidyLentSettings();
    },
  };
}
