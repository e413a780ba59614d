import { Popover, type PopoverProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

/** The panel ends above the bottom of the window, and scrolls. */
const MIDDLEWARES: NonNullable<PopoverProps['middlewares']> = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `${Math.max(200, availableHeight)}px`;
    },
  },
};

interface FloatingPanelProps {
  readonly label: string;
  /** Pixels; without it the panel is as wide as its content. */
  readonly width?: number;
  onClose(): void;
  readonly children: ReactNode;
}

/** The panel that a PanelButton opens. It takes the focus, and Escape closes it. */
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
      middlewares={MIDDLEWARES}
      // PanelButton does that, because its own button must not count as outside.
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
