import type { ColumnStore } from '#engine/column-store.ts';
import { addressKeysIn } from '#clients/address/address-predicate.ts';
import { addressKey } from '#clients/address/ip-address.ts';
import { bareMac, wholeMac } from '#clients/address/mac-address.ts';
import type { Term } from './terms.ts';

/** A list of whole MACs, addresses or ids, and those of them that no loaded client has. */
export interface Misses {
  readonly term: string;
  readonly asked: number;
  readonly missing: readonly string[];
}

interface Known {
  readonly version: number;
  readonly values: ReadonlySet<string>;
}

/** A set made of a whole column, kept until the store changes: every view asks for it again. */
function kept(make: (store: ColumnStore) => ReadonlySet<string>): (store: ColumnStore) => ReadonlySet<string> {
  const known = new WeakMap<ColumnStore, Known>();
  return (store) => {
    const old = known.get(store);
    if (old !== undefined && old.version === store.version) return old.values;
    const values = make(store);
    known.set(store, { version: store.version, values });
    return values;
  };
}

const macsIn = kept((store) => {
  const macs = new Set<string>();
  for (let row = 0; row < store.rowCount; row++) macs.add(bareMac(store.textAt('mac', row)));
  return macs;
});

const addressesIn = kept(
  (store) => new Set((['ip', 'ip6', 'ip6Local'] as const).flatMap((column) => [...addressKeysIn(store, column)])),
);

/** Tells which of the values nobody has; null where the values are not looked up as wholes. */
function missingOf(store: ColumnStore, { field, values }: Term): readonly string[] | null {
  if (field === 'id') return values.filter((id) => store.rowOf(id) < 0);
  if (field === 'mac' && values.every((value) => wholeMac(value) !== null)) {
    const known = macsIn(store);
    return values.filter((value) => !known.has(wholeMac(value) ?? ''));
  }
  if (field === 'ip' && values.every((value) => addressKey(value) !== null)) {
    const known = addressesIn(store);
    return values.filter((value) => !known.has(addressKey(value) ?? ''));
  }
  return null;
}

/** Of each list of two or more: what was not found among all that is loaded, whatever else is filtered. */
export function missesOf(store: ColumnStore, terms: readonly Term[]): Misses[] {
  return terms.flatMap((term) => {
    if (term.off || term.negated || term.problem !== null || term.values.length < 2 || term.patterns.length > 0)
      return [];
    const missing = missingOf(store, term);
    return missing === null || missing.length === 0 ? [] : { term: term.text, asked: term.values.length, missing };
  });
}
