import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentType, MouseEventHandler } from 'react';
import classes from './ToolButton.module.css';

export interface ToolButtonProps extends Omit<ButtonProps, 'leftSection' | 'children'> {
  readonly icon: ComponentType<{ size: number; 'aria-hidden': true }>;
  /** Also the accessible name. Narrow screens show only the icon. */
  readonly label: string;
  /** The tooltip, if it says more than the label. */
  readonly title?: string;
  onClick: MouseEventHandler;
}

/** A button of the header or the list's toolbar. */
export function ToolButton({ icon: Icon, label, onClick, ...others }: ToolButtonProps) {
  return (
    <Button
      size="compact-sm"
      leftSection={<Icon size={14} aria-hidden />}
      classNames={{ inner: classes.inner, section: classes.icon, label: classes.label }}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...others}
    >
      {label}
    </Button>
  );
}
