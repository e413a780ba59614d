import type { Predicate } from './predicate.ts';

/** The rows of these keys: one look-up a key, so that thousands of chosen rows cost nothing. */
export function keyIn(keys: readonly string[]): Predicate {
  return {
    key: `keys:${JSON.stringify(keys)}`,
    mark: (store) => {
      const rows = new Uint8Array(store.rowCount);
      for (const key of keys) {
        const row = store.rowOf(key);
        if (row >= 0) rows[row] = 1;
      }
      return rows;
    },
  };
}
