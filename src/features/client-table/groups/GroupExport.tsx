import { FIELDS } from '#clients/fields.ts';
import { useListData } from '#state/view/use-client-view.ts';
import { useGrouping } from '#state/address/use-view-keys.ts';
import { download } from '#ui/download.ts';
import { ToolButton } from '#ui/ToolButton.tsx';
import Download from 'lucide-react/icons/download';
import { groupsOf } from './use-entries.ts';

/** A file with one line a group; written when it is wanted. */
export function GroupExport() {
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
