import type { SettingKey } from '#state/address/keys.ts';
import { openedWith } from '#state/address/opened-address.ts';
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { noteInAddress } from './settings-in-address.ts';

/** The part of a setting that an address may lend for a visit. */
interface AddressPart<Value> {
  readonly key: SettingKey;
  format(value: Value): string;
  /** The value with what the text lends; `unknown` are the parts of the text that were not understood. */
  lend(value: Value, text: string): { readonly value: Value; readonly unknown: readonly string[] };
}

/** One declaration of a choice that the browser keeps. */
interface SettingSpec<Value> {
  /** Kept as `clientscope.<name>`. */
  readonly name: string;
  /** Checks what is kept, which may be another version's or edited by hand; members that are wrong take a default (`v.fallback`). */
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly initial: Value;
  readonly address?: AddressPart<Value>;
}

export interface Setting<Value> {
  use(): Value;
  read(): Value;
  change(edit: (value: Value) => Value): void;
}

function kept(key: string): unknown {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    globalThis.localStorage?.setItem(key, JSON.stringify(value));
  } catch {
    // Where storage is full or forbidden, the choice lasts until the page is left.
  }
}

/**
 * A setting: checked when it is read, the same in every tab of the browser, without client data.
 * What the address lends holds for this visit, and is kept once the user changes that part. The address then follows the setting and is
 * never read again, so that Back undoes filters and no settings.
 */
export function setting<Value extends object>({ name, schema, initial, address }: SettingSpec<Value>): Setting<Value> {
  const storageKey = `clientscope.${name}`;
  const listeners = new Set<() => void>();
  const checked = (): Value => {
    const result = v.safeParse(schema, kept(storageKey));
    return result.success ? result.output : initial;
  };
  const textOf = (value: Value) => address?.format(value) ?? '';
  const withPart = (value: Value, text: string) => address?.lend(value, text).value ?? value;

  let own = checked();
  const opened = address?.lend(own, openedWith(address.key));
  let current = opened?.value ?? own;
  let lent = textOf(current) !== textOf(own);

  const note = () => {
    if (address === undefined) return;
    // An address needs nothing where everybody sees the same without it.
    const text = textOf(current);
    noteInAddress(address.key, lent || text !== textOf(initial) ? text : null, opened?.unknown ?? []);
  };
  const set = (value: Value) => {
    current = value;
    note();
    for (const listener of listeners) listener();
  };
  note();

  // Another tab of the browser has changed it.
  globalThis.addEventListener?.('storage', ({ key }) => {
    if (key !== storageKey) return;
    own = checked();
    set(lent ? withPart(own, textOf(current)) : own);
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    read: () => current,
    use: () => useSyncExternalStore(subscribe, () => current),
    change: (edit) => {
      const next = edit(current);
      if (next === current) return;
      lent = lent && textOf(next) === textOf(current);
      own = lent ? withPart(next, textOf(own)) : next;
      keep(storageKey, own);
      set(next);
    },
  };
}
