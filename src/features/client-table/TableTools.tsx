import { columnShape, isColumnKey } from '#clients/columns.ts';
import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { GROUP_FIELDS, groupLabel, MAIN_FIELDS } from '#clients/group-fields.ts';
import { useGrouping, useSort } from '#state/address/use-view-keys.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { GROUP_SORTS, groupsOf } from '#clients/order/groups.ts';
import { formatCount } from '#format/format-count.ts';
import { useSelection } from '#state/view/page-state.ts';
import { useListData } from '#state/view/use-client-view.ts';
import { useListColumns } from '#state/view/use-comparison.ts';
import { download } from '#ui/download.ts';
import { codeOnDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import { Button, NativeSelect, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import Download from 'lucide-react/icons/download';

const loadGroupsCsv = codeOnDemand(() => import('./groups/groups-csv.ts'));

const OTHERS = GROUP_FIELDS.slice(MAIN_FIELDS.length);

const SORT_NAMES = {
  clients: 'Most clients first',
  online: 'Most online first',
  sent: 'Most sent first',
  received: 'Most received first',
  value: 'By name',
} as const;

/** Groups the list by a field, sorts the groups, and saves them as CSV. */
export function GroupBy() {
  const { group, groupSort, setGroup, setGroupSort } = useGrouping();
  const option = (key: FieldKey) => ({ value: key, label: `By ${groupLabel(key)}` });
  return (
    <>
      <NativeSelect
        aria-label="Group rows by"
        flex="0 1 190px"
        miw={108}
        value={group ?? ''}
        data={[
          { value: '', label: 'Ungrouped' },
          ...MAIN_FIELDS.map(option),
          { group: 'More', items: OTHERS.map(option) },
        ]}
        onChange={({ currentTarget: { value } }) => setGroup(isFieldKey(value) ? value : null)}
      />
      {group === null ? null : (
        <>
          <NativeSelect
            aria-label="Order of the groups"
            flex="0 1 160px"
            miw={64}
            value={groupSort}
            data={GROUP_SORTS.map((value) => ({ value, label: SORT_NAMES[value] }))}
            onChange={({ currentTarget: { value } }) =>
              setGroupSort(GROUP_SORTS.find((one) => one === value) ?? 'clients')
            }
          />
          <GroupExport />
          <MarksNote group={group} />
        </>
      )}
    </>
  );
}

const MARKS_NOTE = 'A client counts for each of its marks';

/** Says that groups by changes or findings, of which a client may have several, add up to more than the clients. */
function MarksNote({ group }: { readonly group: FieldKey }) {
  const data = useListData();
  return data === null || data.store.category(group).sets === null ? null : (
    <Text span flex="0 1 auto" miw={0} truncate size="xs" c="dimmed" title={MARKS_NOTE}>
      {MARKS_NOTE}
    </Text>
  );
}

/** Saves a file with one line per group. The code that writes it is loaded at the click. */
function GroupExport() {
  const data = useListData();
  const { group, groupSort } = useGrouping();
  const save = async () => {
    if (data === null || group === null) return;
    const code = await loadGroupsCsv();
    if (code === null) return;
    const { label } = FIELDS[group];
    const csv = code.groupsCsv(label, groupsOf(data, group, groupSort));
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), code.groupsFileName(label, data.incomplete));
  };
  return <ToolButton icon={Download} label="Groups as CSV" onClick={() => void save()} />;
}

/** If the list is sorted by a hidden column: says by which one, and shows it. */
export function HiddenSort() {
  const { sort } = useSort();
  const { shown, toggle } = useColumns();
  const listed = useListColumns();
  const hidden = sort.map(({ column }) => column).find((key) => isColumnKey(key) && !listed.includes(key));
  if (!isColumnKey(hidden)) return null;
  const { label } = columnShape(hidden);
  // A column of old or new values comes by itself once loads are compared.
  const comes = shown.includes(hidden);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      disabled={comes}
      title={comes ? undefined : `Show the column ${label}`}
      onClick={() => toggle(hidden)}
    >
      Sorted by {label}, not shown
    </Button>
  );
}

/** Orca drops what is announced while the rows and the charts still change. */
const CALM_MS = 1000;

/** For screen readers: how the list is sorted and how many clients are selected, whenever a key of the list changes it. */
export function ListNews() {
  const { sort } = useSort();
  const { ids } = useSelection();
  const keys = sort.flatMap(({ column, descending }) =>
    isColumnKey(column) ? `${columnShape(column).label} ${descending ? 'descending' : 'ascending'}` : [],
  );
  const [sorted] = useDebouncedValue(`Sorted by ${keys.join(', ')}`, CALM_MS);
  return [sorted, `Selected: ${formatCount(ids.size)}`].map((text, at) => (
    <VisuallyHidden key={at} aria-live="polite" aria-atomic>
      {text}
    </VisuallyHidden>
  ));
}
