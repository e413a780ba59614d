import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef, ComponentType } from 'react';

type Attributes = Pick<
  ComponentPropsWithRef<'button'>,
  'onClick' | 'aria-pressed' | 'aria-disabled' | 'aria-expanded' | 'ref'
>;

interface IconButtonProps extends Omit<ActionIconProps, 'children'>, Attributes {
  readonly icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;
  /** The accessible name, and the tooltip unless `title` says more. */
  readonly label: string;
  readonly title?: string;
  /** Pixels of the icon; the button is 24 wide and high, as WCAG asks. */
  readonly iconSize?: number;
}

/** A small button that shows an icon alone. */
export function IconButton({ icon: Icon, label, title = label, iconSize = 14, ...others }: IconButtonProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      {...(others.disabled === true ? { bg: 'transparent' } : {})}
      {...(others['aria-disabled'] === true ? { opacity: 0.4 } : {})}
      aria-label={label}
      title={title}
      {...others}
    >
      <Icon size={iconSize} aria-hidden />
    </ActionIcon>
  );
}
