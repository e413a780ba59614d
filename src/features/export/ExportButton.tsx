import { useClientData } from '#state/use-client-view.ts';
import { useCommand } from '#state/use-commands.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';

const ExportDialog = onDemand(() => import('./ExportDialog.tsx').then((module) => module.ExportDialog));

/** The dialog and its libraries are loaded when they are first wanted. */
export function ExportButton({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const data = useClientData();
  useCommand('Export', () => setOpened(true));
  return (
    <>
      <ToolButton
        icon={Download}
        label="Export"
        aria-keyshortcuts="e"
        disabled={data === null}
        onClick={() => setOpened(true)}
      />
      {opened === null || data === null ? null : (
        <ExportDialog data={data} networkId={networkId} opened={opened} onClose={() => setOpened(false)} />
      )}
    </>
  );
}
