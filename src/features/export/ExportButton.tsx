import { useClientData, useListData } from '#state/view/use-client-view.ts';
import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import Download from 'lucide-react/icons/download';
import { type ComponentProps, useState } from 'react';

const ExportDialog = onDemand(() => import('./ExportDialog.tsx').then((module) => module.ExportDialog));

/** The button "Export". The code of its dialog is loaded at the first click. */
export function ExportButton({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const none = useClientData() === null;
  useCommand('Export', () => setOpened(true));
  return (
    <>
      <ToolButton
        icon={Download}
        label="Export"
        aria-keyshortcuts="e"
        disabled={none}
        onClick={() => setOpened(true)}
      />
      {opened === null ? null : <ListExport networkId={networkId} opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}

type ListExportProps = Omit<ComponentProps<typeof ExportDialog>, 'data'>;

/** The dialog for the list that is on screen now. */
function ListExport(props: ListExportProps) {
  const data = useListData();
  return data === null ? null : <ExportDialog data={data} {...props} />;
}
