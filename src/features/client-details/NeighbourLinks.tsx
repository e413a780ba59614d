import { nameInSentence } from '#clients/display-names.ts';
import type { FieldKey } from '#clients/fields.ts';
import { nameOfPlace, placeOf } from '#clients/impact/impact.ts';
import { rowsMatching } from '#clients/query/clauses.ts';
import { showOnly } from '#clients/query/edits.ts';
import { formatQuery, termOf } from '#clients/query/terms.ts';
import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import { formatCount } from '#format/format-count.ts';
import { askImpact } from '#state/view/page-state.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Button, Group } from '@mantine/core';
import Unplug from 'lucide-react/icons/unplug';
import { useMemo } from 'react';
import type { LoadedClient } from './held-client.ts';
import { Note } from './Section.tsx';

/** What clients may share: the fields, and how a button names the place of the first one. */
const KINDS: ReadonlyArray<{
  readonly kind: string;
  readonly fields: readonly FieldKey[];
  words(place: string): string;
}> = [
  { kind: 'port', fields: ['accessPoint', 'switchPort'], words: () => 'on the same port' },
  { kind: 'device', fields: ['accessPoint'], words: (place) => `on ${place}` },
  { kind: 'ip', fields: ['ip'], words: () => 'with the same IP' },
  { kind: 'user', fields: ['user'], words: (place) => `of user ${place}` },
];

/** None of these terms looks at the clock. */
const NO_TIMES = { now: 0, spanStart: 0 };

/**
 * Counts, for each kind, the `others` that share the value of this row. A kind without a value is left out. `terms` is the filter that
 * counted; it shows them and the client itself.
 */
export function neighboursOf(store: ColumnStore, row: StoreRow) {
  return KINDS.flatMap(({ kind, fields, words }) => {
    const values = fields.map((field) => String(store.display(field, row)));
    if (values.includes('')) return [];
    const terms = fields.map((field, index) => termOf(field, [values[index]]));
    const others = Math.max(0, rowsMatching(store, terms, NO_TIMES).length - 1);
    return [{ kind, words: words(nameInSentence(values[0])), terms, others }];
  });
}

/** The name of a device is as long as its admin likes. Mantine's line height of 1 would cut a g in a label that is as high as its lines. */
const WRAPS = {
  h: 'auto',
  mih: 22,
  styles: { label: { whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.4 } },
} as const;

/** Buttons that say how many clients share the port, device, IP or user of this one, and show them; and one that says who drops with the device. */
export function NeighbourLinks({ store, row, partial }: LoadedClient) {
  const { change } = useFilter();
  const { version } = store;
  const neighbours = useMemo(() => (version > 0 ? neighboursOf(store, row) : []), [store, version, row]);
  const device = placeOf(store, row, 'accessPoint');
  const some = neighbours.filter(({ others }) => others > 0);
  return (
    <Group role="group" aria-label="Neighbours" gap={6} mt={8}>
      {some.map(({ kind, words, terms, others }) => (
        <Button
          key={kind}
          radius="xl"
          {...WRAPS}
          fw={400}
          title={`Show it and the others: ${formatQuery(terms)}`}
          onClick={() => change(showOnly(terms))}
        >
          <span>
            <b>{formatCount(others)}</b> other {others === 1 ? 'client' : 'clients'} {words}
          </span>
        </Button>
      ))}
      {partial && some.length > 0 ? <Note>of the clients loaded so far</Note> : null}
      {device === null ? null : (
        <Button
          variant="subtle"
          ml={-6}
          {...WRAPS}
          leftSection={<Unplug size={13} aria-hidden />}
          onClick={() => askImpact([device])}
        >
          Impact if {nameOfPlace(device)} goes down
        </Button>
      )}
      {some.length === 0 ? (
        <Note>No other client {partial ? 'loaded so far ' : ''}shares its device, port, IP or user</Note>
      ) : null}
    </Group>
  );
}
