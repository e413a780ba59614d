import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useDisplay } from '#state/settings/page-settings.ts';
import { usePageKeys } from '#ui/use-page-keys.ts';
import { ActionIcon } from '@mantine/core';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import { useState } from 'react';

const HelpDialog = onDemand(() => import('./HelpDialog.tsx').then((module) => module.HelpDialog));

/** The button that opens the help, and its key `?`. */
export function HelpButton() {
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = () => setOpened(true);
  const { display } = useDisplay();
  usePageKeys({ '?': open }, display.keys === 'on');
  useCommand('Help: fields, operators and keys', open, '?');
  return (
    <>
      <ActionIcon variant="default" size={26} aria-label="Help" title="Fields, operators and keys ( ? )" onClick={open}>
        <CircleQuestionMark size={15} aria-hidden />
      </ActionIcon>
      {opened === null ? null : <HelpDialog opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}
