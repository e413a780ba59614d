import { useClickOutside, useFocusReturn } from '@mantine/hooks';
import { type ReactNode } from 'react';
import classes from './Panel.module.css';
import { ToolButton, type ToolButtonProps } from './ToolButton.tsx';

interface PanelButtonProps {
  readonly icon: ToolButtonProps['icon'];
  readonly label: string;
  readonly opened: boolean;
  setOpened(opened: boolean): void;
  /** A FloatingPanel, loaded on demand: it brings Mantine's Popover, which is 15 kB. */
  readonly children: ReactNode;
}

/** A tool with a panel below it. A click elsewhere closes the panel, and the focus returns to where it was. */
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
