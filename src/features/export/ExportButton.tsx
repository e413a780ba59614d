import { useClientData, useListData } from '#state/view/use-client-view.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import { usePageKeys } from '#ui/use-page-keys.ts';
import Download from 'lucide-react/icons/download';
import { type ComponentProps, useState } from 'react';

const ExportDialog = onDemand(() => import('./ExportDialog.tsx').then((module) => module.ExportDialog));

/** The button "Export". The code of its dialog is loaded at the first click. */
export function ExportButton({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const none = useClientData() === null;
  const open = () => setOpened(true);
  const { display } = useDisplay();
  usePageKeys(none ? {} : { e: open }, display.keys === 'on');
  useCommand('Export', open, 'e');
  return (
    <>
      <ToolButton icon={Download} label="Export" aria-keyshortcuts="e" disabled={none} onClick={open} />
      {opened === null ? null : <ListExport networkId={networkId} opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}

/** The dialog for the list that is on screen now. Apart from the button, which would be drawn again in the frame of each typed letter. */
function ListExport(props: Omit<ComponentProps<typeof ExportDialog>, 'data'>) {
  const data = useListData();
  return data === null ? null : <ExportDialog data={data} {...props} />;
}
