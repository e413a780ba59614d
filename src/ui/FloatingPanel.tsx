import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface FloatingPanelProps {
  readonly label: string;
  /** Pixels; as wide as its content otherwise. */
  readonly width?: number;
  onClose(): void;
  readonly children: ReactNode;
}

/** What a PanelButton opens: it has the focus, and Escape closes it. */
export function FloatingPanel({ label, width, onClose, children }: FloatingPanelProps) {
  return (
    <Popover
      opened
      onChange={onClose}
      position="bottom-end"
      offset={4}
      shadow="md"
      trapFocus
      withinPortal={false}
      withRoles={false}
      // The button that opens it is no outside: PanelButton closes it.
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={classes.target} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={classes.panel} style={{ width }}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
