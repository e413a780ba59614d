import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';

/** How few clients make most of the traffic. */
export interface Concentration {
  readonly clients: number;
  /** 0 to 1: what they make of it, at least what was asked for. */
  readonly share: number;
  /** Kilobytes: each of them used at least so much, and nobody else did. */
  readonly atLeast: number;
}

/** The fewest matching clients that make `share` of the usage; those who used as much as the last of them count too. Null without usage. */
export function concentrationOf(store: ColumnStore, view: View, share: number): Concentration | null {
  const usage = store.number('usage');
  const values = new Float64Array(view.matched);
  for (let at = 0; at < values.length; at++) {
    const value = usage[view.order[at]];
    values[at] = value > 0 ? value : 0;
  }
  values.sort();
  const total = view.sum('usage');
  if (!(total > 0)) return null;
  let sum = 0;
  let clients = 0;
  for (let at = values.length - 1; at >= 0; at--) {
    // Adding in another order than the total did may leave a rest of a millionth.
    if (sum >= total * share - 1e-6 && values[at] !== values[at + 1]) break;
    sum += values[at];
    clients++;
  }
  return { clients, share: Math.min(1, sum / total), atLeast: values[values.length - clients] };
}
