import * as v from 'valibot';
import { fitting } from '#meraki/read-answer.ts';
import type { SettingKey } from '#state/address/keys.ts';
import { openedAddress } from '#state/address/asked-scope.ts';
import { useSyncExternalStore } from 'react';

/** All that the browser keeps in its localStorage, each as `clientscope.<name>`. The README of this folder says what each holds and which file declares it. */
type SettingName =
  'columns' | 'display' | 'facets' | 'findings' | 'last-network' | 'panels' | 'refresh' | 'shell' | 'views';

/** One of the choices; any other value becomes the first one. */
export const oneOf = <const Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  v.fallback(v.picklist(choices), choices[0]);

/** The known items of a list, in its order, each once. A value that is no list fails, so give the schema a fallback. */
export const knownOf = <Known extends string>(isKnown: (value: unknown) => value is Known) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list): readonly Known[] => [...new Set(list.filter(isKnown))]),
  );

/** The items of a list that pass; the others are left out. */
export const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list): readonly Item[] => fitting(list, item)),
  );

/** The members whose key is known and whose value passes; the others are left out. */
export const recordOf = <Value>(isKnown: (key: string) => boolean, value: v.GenericSchema<unknown, Value>) =>
  v.fallback(
    v.pipe(
      // Not `v.record`: it leaves out a set whose name is `constructor`.
      v.custom<object>((value) => typeof value === 'object' && value !== null),
      v.transform((entries): Readonly<Record<string, Value>> => {
        const known = Object.entries(entries).filter(([key]) => isKnown(key));
        return Object.fromEntries(known.flatMap(([key, one]) => fitting([one], value).map((good) => [key, good])));
      }),
    ),
    {},
  );

/** The list with one item and its neighbour swapped; the same list if there is no such neighbour. */
export function swapped<Item>(list: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  if (at < 0 || !(at + by in list)) return list;
  return list.with(at, list[at + by]).with(at + by, list[at]);
}

/** The part of a setting that an address may lend for a visit. */
interface AddressPart<Value> {
  readonly key: SettingKey;
  format(value: Value): string;
  /** The value with what the text lends ('' if the address lacks the key). `unknown`: the parts of the text that were not understood. */
  lend(value: Value, text: string): { readonly value: Value; readonly unknown: readonly string[] };
}

/** The declaration of a setting. */
interface SettingSpec<Value> {
  readonly name: SettingName;
  /** Checks the kept value, which another version or a hand may have written. A missing or wrong member takes its default (`v.fallback`), so `{}` gives all defaults. */
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly address?: AddressPart<Value>;
}

/** What the address must hold of a setting. */
interface Lent {
  /** Null if the address needs nothing. */
  readonly text: string | null;
  /** Parts of the opened address that were not understood; empty once the user has removed them. */
  readonly unknown: readonly string[];
}

/** The settings that an address may lend, by key. A setting is added when its code is loaded. */
export const lentSettings = sharedValue<ReadonlyMap<SettingKey, Lent>>(new Map());

let tidied = false;

/** Forgets the parts of the address that were not understood: the user has removed them. */
export function tidyLentSettings(): void {
  tidied = true;
  lentSettings.change((all) => new Map([...all].map(([key, { text }]) => [key, { text, unknown: [] }])));
}

function keptText(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Whether the browser refused to keep a setting as it is now: its storage is full or forbidden. The setting lasts until the page is left. */
export const storageFails = sharedValue(false);
const refused = new Set<string>();

function keep(key: string, text: string): void {
  try {
    // Without `?.`: where storage is switched off, some browsers have null in its place, and nothing is kept.
    globalThis.localStorage.setItem(key, text);
    refused.delete(key);
  } catch {
    refused.add(key);
  }
  storageFails.change(() => refused.size > 0);
}

/**
 * A setting: kept in localStorage, checked when it is read, the same in every tab of the browser.
 * What the address lends holds for this visit; it is kept once the user changes that part. The page then writes the setting into the
 * address and never reads it from there again, so that Back undoes filters but no settings.
 */
export function setting<Value extends object>({
  name,
  schema,
  address,
}: SettingSpec<Value>): SharedValue<Value> & { readonly initial: Value } {
  const storageKey = `clientscope.${name}`;
  const initial = v.parse(schema, {});
  /** What the browser held when the setting was last read or kept. */
  let seen = keptText(storageKey);
  const checked = (): Value => {
    const result = v.safeParse(schema, parsed(seen));
    return result.success ? result.output : initial;
  };
  const textOf = (value: Value) => address?.format(value) ?? '';
  const withPart = (value: Value, text: string) => address?.lend(value, text).value ?? value;

  let own = checked();
  const opened = address?.lend(own, openedAddress.get(address.key) ?? '');
  const shown = sharedValue(opened?.value ?? own);
  let lent = textOf(shown.read()) !== textOf(own);

  const note = () => {
    if (address === undefined) return;
    const { key } = address;
    // The address needs nothing if everybody sees the same without it.
    const text = textOf(shown.read());
    const needed = lent || text !== textOf(initial) ? text : null;
    const unknown = tidied ? [] : (opened?.unknown ?? []);
    lentSettings.change((all) =>
      all.get(key)?.text === needed ? all : new Map(all).set(key, { text: needed, unknown }),
    );
  };
  const set = (value: Value) => {
    shown.change(() => value);
    note();
  };
  note();

  /** Takes over what another tab of the browser has kept. */
  const follow = () => {
    const text = keptText(storageKey);
    if (text === seen) return;
    seen = text;
    own = checked();
    set(lent ? withPart(own, textOf(shown.read())) : own);
  };
  globalThis.addEventListener?.('storage', ({ key }) => {
    // Without a key: all of the storage was emptied.
    if (key === storageKey || key === null) follow();
  });
  // A page that the browser had frozen for Back was told nothing.
  globalThis.addEventListener?.('pageshow', follow);
  return {
    ...shown,
    initial,
    change: (edit) => {
      // The event may still be on its way, and the change must not undo what the other tab kept.
      follow();
      const current = shown.read();
      const next = edit(current);
      if (next === current) return;
      lent = lent && textOf(next) === textOf(current);
      own = lent ? withPart(next, textOf(own)) : next;
      keep(storageKey, JSON.stringify(own));
      seen = keptText(storageKey);
      set(next);
    },
  };
}

/** A value that several parts of the page share until the page is left. `setting` makes one that the browser keeps. */
export interface SharedValue<Value> {
  read(): Value;
  use(): Value;
  /** A part of the value; the component renders again only when that part changes. */
  usePart<Part>(select: (value: Value) => Part): Part;
  change(edit: (value: Value) => Value): void;
}

/** Makes a shared value. */
export function sharedValue<Value>(initial: Value): SharedValue<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const read = () => current;
  return {
    read,
    use: () => useSyncExternalStore(subscribe, read),
    usePart: (select) => useSyncExternalStore(subscribe, () => select(current)),
    change: (edit) => {
      const next = edit(current);
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of listeners) listener();
    },
  };
}
