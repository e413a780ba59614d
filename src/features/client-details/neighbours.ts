import type { FieldKey } from '#clients/fields.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { type Term, termOf } from '#clients/query/terms.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { computeView } from '#engine/view.ts';

/** The clients that share one thing with a client. */
export interface Neighbours {
  readonly kind: 'port' | 'device' | 'ip' | 'user';
  /** Where they are: `SW Floor 1, port 12`. */
  readonly place: string;
  /** The filter that shows them and the client itself. */
  readonly terms: readonly Term[];
  /** How many loaded clients the filter shows, without the client itself. */
  readonly others: number;
}

const KINDS: ReadonlyArray<readonly [kind: Neighbours['kind'], fields: readonly FieldKey[]]> = [
  ['port', ['accessPoint', 'switchPort']],
  ['device', ['accessPoint']],
  ['ip', ['ip']],
  ['user', ['user']],
];

/** None of these terms looks at the clock. */
const NO_TIMES = { now: 0, spanStart: 0 } as const;

/** Counts, for each kind, the loaded clients that share the value of this row. A kind without a value is left out. A click sets the filter that counted. */
export function neighboursOf(store: ColumnStore, row: number): readonly Neighbours[] {
  return KINDS.flatMap(([kind, fields]) => {
    const values = fields.map((field) => String(store.display(field, row)));
    if (values.includes('')) return [];
    const terms = fields.map((field, index) => termOf(field, [values[index]]));
    const clauses = clausesOf(terms, NO_TIMES);
    const { matched } = computeView(store, { clauses, sort: [] }, rankClientColumn);
    const place = kind === 'port' ? `${values[0]}, port ${values[1]}` : values[0];
    return [{ kind, place, terms, others: Math.max(0, matched - 1) }];
  });
}
