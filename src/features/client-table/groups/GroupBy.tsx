import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { GROUP_FIELDS, groupLabel, MAIN_FIELDS } from '#clients/group-fields.ts';
import { GROUP_SORTS } from '#state/address/keys.ts';
import { useGrouping } from '#state/address/use-view-keys.ts';
import { useListData } from '#state/view/use-client-view.ts';
import { download } from '#ui/download.ts';
import { ToolButton } from '#ui/ToolButton.tsx';
import { NativeSelect } from '@mantine/core';
import Download from 'lucide-react/icons/download';
import { groupsOf } from './list-entries.ts';

const OTHERS = GROUP_FIELDS.slice(MAIN_FIELDS.length);

const SORT_NAMES = {
  clients: 'Most clients first',
  online: 'Most online first',
  sent: 'Most sent first',
  received: 'Most received first',
  value: 'By name',
} as const;

/** Groups the list by a field, orders the groups and exports them as a summary. */
export function GroupBy() {
  const { group, groupSort, setGroup, setGroupSort } = useGrouping();
  const option = (key: FieldKey) => ({ value: key, label: `By ${groupLabel(key)}` });
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Group rows by"
        flex="0 1 176px"
        miw={64}
        value={group ?? ''}
        data={[
          { value: '', label: 'Not grouped' },
          ...MAIN_FIELDS.map(option),
          { group: 'More', items: OTHERS.map(option) },
        ]}
        onChange={({ currentTarget: { value } }) => setGroup(isFieldKey(value) ? value : null)}
      />
      {group === null ? null : (
        <>
          <NativeSelect
            size="xs"
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
        </>
      )}
    </>
  );
}

/** A file with one line a group; written when it is wanted. */
function GroupExport() {
  const data = useListData();
  const { group, groupSort } = useGrouping();
  const save = async () => {
    if (data === null || group === null) return;
    const { groupsCsv } = await import('./groups-csv.ts');
    const { label } = FIELDS[group];
    const name = `clients-by-${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    const partial = data.incomplete ? '-PARTIAL' : '';
    download(
      new Blob([groupsCsv(label, groupsOf(data, group, groupSort))], { type: 'text/csv;charset=utf-8' }),
      `${name}${partial}.csv`,
    );
  };
  return <ToolButton icon={Download} label="Groups as CSV" onClick={() => void save()} />;
}
