import { FocusTrap, Paper } from '@mantine/core';
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
    <FocusTrap>
      <Paper
        role="dialog"
        aria-label={label}
        withBorder
        shadow="md"
        className={classes.panel}
        w={width}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        {children}
      </Paper>
    </FocusTrap>
  );
}
