import { Button } from '@mantine/core';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { memo } from 'react';

interface ChartsToggleProps {
  readonly open: boolean;
  onToggle(): void;
}

export const ChartsToggle = memo(function ChartsToggle({ open, onToggle }: ChartsToggleProps) {
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-expanded={open}
      onClick={onToggle}
      rightSection={<Chevron size={14} aria-hidden />}
      style={{ flex: 'none' }}
    >
      Charts
    </Button>
  );
});
