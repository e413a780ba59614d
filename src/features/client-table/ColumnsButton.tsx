import { useCommand } from '#state/use-commands.ts';
import { ToolButton } from '#ui/ToolButton.tsx';
import Columns3 from 'lucide-react/icons/columns-3';
import { lazy, Suspense, useState } from 'react';

const ColumnsDialog = lazy(() => import('./ColumnsDialog.tsx').then((module) => ({ default: module.ColumnsDialog })));

export function ColumnsButton() {
  const [opened, setOpened] = useState<boolean | null>(null);
  useCommand('Columns', () => setOpened(true));
  return (
    <>
      <ToolButton icon={Columns3} label="Columns" onClick={() => setOpened(true)} />
      {opened === null ? null : (
        <Suspense>
          <ColumnsDialog opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
