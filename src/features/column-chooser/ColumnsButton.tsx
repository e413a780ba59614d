import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import Columns3 from 'lucide-react/icons/columns-3';
import { useState } from 'react';

const ColumnsDialog = onDemand(() => import('./ColumnsDialog.tsx').then((module) => module.ColumnsDialog));

/** The tool "Columns"; its dialog is loaded when it is first opened. */
export function ColumnsButton() {
  const [opened, setOpened] = useState<boolean | null>(null);
  useCommand('Columns', () => setOpened(true));
  return (
    <>
      <ToolButton icon={Columns3} label="Columns" onClick={() => setOpened(true)} />
      {opened === null ? null : <ColumnsDialog opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}
