import { useClientData, useListData } from '#state/view/use-client-view.ts';
import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';

const ExportDialog = onDemand(() => import('./ExportDialog.tsx').then((module) => module.ExportDialog));

/** The dialog and its libraries are loaded when they are first wanted. */
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

interface ListExportProps {
  readonly networkId: string;
  readonly opened: boolean;
  onClose(): void;
}

/** Of the list as it stands there now. */
function ListExport(props: ListExportProps) {
  const data = useListData();
  return data === null ? null : <ExportDialog data={data} {...props} />;
}
