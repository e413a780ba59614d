import type { FieldKey } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';
import { formatCount } from '#format/format-count.ts';

/** One bar: kilobytes sent and received by a client, by a group of clients, or by all the others. */
export interface UsageMark {
  readonly kind: 'client' | 'group' | 'other';
  /** The client's id or the group's value. */
  readonly id: string;
  readonly label: string;
  readonly sent: number;
  readonly received: number;
}

/** The label of a value, with the empty one told apart from a value that reads None. */
export const valueLabel = (value: string): string => (value === '' ? 'None' : value === 'None' ? '“None”' : value);

const orZero = (kilobytes: number) => (Number.isNaN(kilobytes) ? 0 : kilobytes);

/** The rest of the total, so that all marks together are the total; none when nothing is left out. */
function withOther(marks: readonly UsageMark[], view: View, count: number): UsageMark[] {
  if (count === 0) return [...marks];
  const sent = view.sum('sent') - marks.reduce((sum, mark) => sum + mark.sent, 0);
  const received = view.sum('received') - marks.reduce((sum, mark) => sum + mark.received, 0);
  return [...marks, { kind: 'other', id: '', label: `Other (${formatCount(count)})`, sent, received }];
}

/** The n clients with the largest usage, and the others together. */
export function topClients(store: ColumnStore, view: View, n: number): UsageMark[] {
  const marks = view.top('usage', n).map((row): UsageMark => {
    const id = store.textAt('id', row);
    const label = store.textAt('name', row) || store.textAt('mac', row) || id;
    return {
      kind: 'client',
      id,
      label,
      sent: orZero(store.number('sent')[row]),
      received: orZero(store.number('received')[row]),
    };
  });
  return withOther(marks, view, view.matched - marks.length);
}

/** The n values of a field with the largest usage, and the others together. */
export function topGroups(view: View, field: FieldKey, n: number): UsageMark[] {
  const groups = view.groupSums(field, ['sent', 'received']);
  groups.sort((a, b) => b.sums[0] + b.sums[1] - a.sums[0] - a.sums[1]);
  const marks = groups.slice(0, n).map(({ value, sums: [sent, received] }): UsageMark => ({
    kind: 'group',
    id: value,
    label: valueLabel(value),
    sent,
    received,
  }));
  return withOther(marks, view, groups.length - marks.length);
}
