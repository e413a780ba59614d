import { FIELDS } from '#clients/fields.ts';
import { useClientData } from '#state/use-client-view.ts';
import { download } from '#ui/download.ts';
import { ToolButton } from '#ui/ToolButton.tsx';
import Download from 'lucide-react/icons/download';
import { useGroups } from './use-entries.ts';

/** A file with one line a group; written when it is wanted. */
export function GroupExport() {
  const data = useClientData();
  const grouped = useGroups(data);
  const save = async () => {
    if (grouped === null) return;
    const { groupsCsv } = await import('./groups-csv.ts');
    const { label } = FIELDS[grouped.field];
    const name = `clients-by-${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    const partial = data?.loading === true ? '-PARTIAL' : '';
    download(new Blob([groupsCsv(label, grouped.groups)], { type: 'text/csv;charset=utf-8' }), `${name}${partial}.csv`);
  };
  return <ToolButton icon={Download} label="Groups as CSV" onClick={() => void save()} />;
}
