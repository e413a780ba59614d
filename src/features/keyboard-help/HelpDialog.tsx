import type { FieldType } from '#clients/field.ts';
import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { namesOf } from '#clients/query/field-names.ts';
import { FLAGS } from '#clients/query/terms.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Kbd, Tabs, Text } from '@mantine/core';

/** Examples of the query language, separated by ` · `, and what they mean. */
export const OPERATORS: ReadonlyArray<readonly [string, string]> = [
  ['miles laptop', 'both words, anywhere in a client; case does not matter'],
  ['"miles laptop"', 'exactly this text'],
  ['08-f1-ea · 08f1.ea · 08f1ea', 'a MAC or a part of it, four digits or more, in any notation'],
  ['10.1.2.3 · fe80::1', 'this address alone, however it is written'],
  ['ssid:Guest', 'the whole value of a field; of Name and Notes a part of it'],
  ['vlan:10,30', 'any of the values'],
  ['-os:Android', 'all but these; also vlan!=30'],
  ['any:10.1.2.3,printer-7', 'any client of a list of MACs, IPs, networks and whole names, as a pasted list makes it'],
  ['~ssid:Guest', 'switched off: kept, without effect'],
  ['no:name · has:user', 'the field is empty · is filled'],
  ['ap:lobby*', 'wildcard: * is any text'],
  ['mac:08:f1:*:[1-4]?', 'wildcards in a MAC: ? is one digit, [1-4] one of those'],
  [
    'ip:10.1. · ip:10.1.0.0/16 · ip:10.1.2.10-10.1.2.90',
    'addresses with this beginning, of a network, of a range; IPv6 too',
  ],
  ['usage:>1GB · sent:10MB..2GB · received:..<1MiB', 'amounts; also < <= >= and binary units'],
  ['seen:<2h · seen:>30d · seen:1h..2d', 'ages in s, m, h, d, w; they count from when the data was loaded'],
  ['first:2026-11-01..2026-11-20 · seen:today', 'days and times (2026-11-01T08:30) of your own time zone'],
  [`is:${FLAGS.join(' · is:')}`, 'shortcuts; new is first seen within the time span, random is a made-up wireless MAC'],
];

/** Keys, and what they do. */
export const KEYS: ReadonlyArray<readonly [string, string]> = [
  ['/', 'search'],
  ['Ctrl K or ⌘ K', 'palette: clients, networks, commands'],
  ['?', 'this page'],
  ['↑ ↓ or k j', 'to the list, and from row to row; Home, End, Page Up, Page Down'],
  ['Enter', 'details of the row, or opens a group; in a header: sorts, with Shift by this column too'],
  ['x or Space', 'selects the row; with Shift all rows from the last one; Ctrl A all matching clients'],
  ['← → or k j', 'in the details: the client before or after this one in the list'],
  ['c', 'copies the MAC of the row'],
  ['m', 'menu of the cell: copy its value, filter by it, see who drops if a place goes down'],
  ['Shift → or ←', 'in a header: makes the column wider or narrower'],
  ['e', 'export'],
  ['↑ ↓ → ←', 'in a filter: its values; from a value to “only” and “exclude”, and back. Space ticks'],
  ['Ctrl or Alt with a click or Enter', 'on a mark or a cell of a chart: Ctrl adds its value, Alt excludes it'],
  ['Esc', 'closes what is open, clears the selection, leaves the search box'],
  ['Tab', 'in the search box: takes the suggestion'],
  ['Backspace', 'in the empty search box: takes the last filter back into it; Ctrl Z puts it back'],
  ['Alt ← or ⌘ [', 'Back, which undoes the last change of the filter'],
];

/** What can stand behind the colon of a field. */
const TAKES: Readonly<Record<FieldType, string>> = {
  text: 'a part of it',
  category: 'whole values',
  natural: 'whole values',
  flag: 'whole values',
  usage: '>1GB, 10MB..2GB',
  time: '<2h, >30d, 2026-11-01',
  mac: 'digits in any notation, wildcards',
  address: 'address, beginning, network, range',
  id: 'whole ids',
};

const OPERATOR_ROWS = OPERATORS.map(([example, meaning]) => ({
  key: example,
  cells: [<code key="example">{example}</code>, meaning],
}));

/** The short name of a field, and below it the others: a phone has no room for them in a column of their own. */
const FieldNames = ({ of }: { readonly of: FieldKey }) => (
  <>
    <code>{FIELDS[of].query}:</code>
    <Text size="xs" c="dimmed">
      {namesOf(of).slice(1).join(', ')}
    </Text>
  </>
);

const FIELD_ROWS = FIELD_KEYS.map((key) => ({
  key,
  cells: [<FieldNames key="names" of={key} />, FIELDS[key].label, TAKES[FIELDS[key].type]],
}));

const KEY_ROWS = KEYS.map(([key, meaning]) => ({
  key,
  cells: [
    <Kbd key="key" size="xs">
      {key}
    </Kbd>,
    meaning,
  ],
}));

interface HelpDialogProps {
  readonly opened: boolean;
  onClose(): void;
}

/** Help about the query language, which is of the same catalogue that the parser reads, and about the keys. */
export function HelpDialog({ opened, onClose }: HelpDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Help" size="xl">
      <Tabs defaultValue="operators" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="operators">Operators</Tabs.Tab>
          <Tabs.Tab value="fields">Fields</Tabs.Tab>
          <Tabs.Tab value="keys">Keys</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="operators">
          <SmallTable heads={['Example', 'Meaning']} rows={OPERATOR_ROWS} numbers={[]} />
        </Tabs.Panel>
        <Tabs.Panel value="fields">
          <SmallTable heads={['Field, also called', 'Column', 'Takes']} rows={FIELD_ROWS} numbers={[]} />
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <Text size="xs" c="dimmed" mb={6}>
            No single key acts while you type or while a dialog, a menu or a panel is open. x, c and m act on the row or
            the cell of the list that j, k or an arrow went to. Display switches single keys off.
          </Text>
          <SmallTable heads={['Key', 'What it does']} rows={KEY_ROWS} numbers={[]} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}
