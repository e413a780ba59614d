import { useCommand } from '#state/view/page-state.ts';
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';

/** Light or dark; until it is pressed the system's choice holds. */
export function ColourSchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? 'Light colours' : 'Dark colours';
  const toggle = () => setColorScheme(dark ? 'light' : 'dark');
  useCommand(label, toggle);
  return (
    <ActionIcon variant="default" size={26} aria-label={label} title={label} onClick={toggle}>
      {dark ? <Sun size={15} aria-hidden /> : <Moon size={15} aria-hidden />}
    </ActionIcon>
  );
}
