import { FIELD_KEYS, type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { GROUP_SORTS, useGrouping } from '#state/address/use-grouping.ts';
import { NativeSelect } from '@mantine/core';
import { GroupExport } from './GroupExport.tsx';

/** What people group by first; the other category fields follow. */
const FIRST: readonly FieldKey[] = ['ssid', 'vlan', 'accessPoint', 'os', 'manufacturer', 'connection', 'status'];
const OTHERS = FIELD_KEYS.filter((key) => FIELDS[key].kind === 'category' && !FIRST.includes(key));

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
  const option = (key: FieldKey) => ({ value: key, label: `By ${FIELDS[key].label}` });
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Group rows by"
        w={150}
        value={group ?? ''}
        data={[{ value: '', label: 'Not grouped' }, ...FIRST.map(option), { group: 'More', items: OTHERS.map(option) }]}
        onChange={({ currentTarget: { value } }) => setGroup(isFieldKey(value) ? value : null)}
      />
      {group === null ? null : (
        <>
          <NativeSelect
            size="xs"
            aria-label="Order of the groups"
            w={160}
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
