import { useClickOutside, useFocusReturn } from '@mantine/hooks';
import { type ReactNode } from 'react';
import classes from './Panel.module.css';
import { ToolButton, type ToolButtonProps } from './ToolButton.tsx';

interface PanelButtonProps {
  readonly icon: ToolButtonProps['icon'];
  readonly label: string;
  readonly opened: boolean;
  setOpened(opened: boolean): void;
  /** A FloatingPanel, loaded when it is first wanted: Mantine's Popover is 15 kB, which the first load does not need. */
  readonly children: ReactNode;
}

/** A tool with a panel below it; a click elsewhere closes it, and the focus goes back where it was. */
export function PanelButton({ icon, label, opened, setOpened, children }: PanelButtonProps) {
  const anchor = useClickOutside<HTMLDivElement>(() => setOpened(false));
  useFocusReturn({ opened });
  return (
    <div ref={anchor} className={classes.anchor}>
      <ToolButton
        icon={icon}
        label={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      />
      {opened ? children : null}
    </div>
  );
}
