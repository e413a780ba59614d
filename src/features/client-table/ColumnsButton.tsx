import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

const ColumnsDialog = lazy(() => import('./ColumnsDialog.tsx').then((module) => ({ default: module.ColumnsDialog })));

export function ColumnsButton() {
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        Columns
      </Button>
      {opened === null ? null : (
        <Suspense>
          <ColumnsDialog opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
