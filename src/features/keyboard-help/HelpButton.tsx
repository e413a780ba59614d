import { useCommand } from '#state/use-commands.ts';
import { usePageKeys } from '#ui/use-page-keys.ts';
import { ActionIcon } from '@mantine/core';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import { lazy, Suspense, useState } from 'react';

const HelpDialog = lazy(() => import('./HelpDialog.tsx').then((module) => ({ default: module.HelpDialog })));

/** `?` and the button: fields, operators and keys. */
export function HelpButton() {
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = () => setOpened(true);
  usePageKeys({ '?': open });
  useCommand('Help: fields, operators and keys', open, '?');
  return (
    <>
      <ActionIcon variant="default" size={26} aria-label="Help" title="Fields, operators and keys ( ? )" onClick={open}>
        <CircleQuestionMark size={15} aria-hidden />
      </ActionIcon>
      {opened === null ? null : (
        <Suspense>
          <HelpDialog opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
