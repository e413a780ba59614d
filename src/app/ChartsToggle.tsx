import { Button } from '@mantine/core';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';

export function ChartsToggle({ open, onToggle }: { readonly open: boolean; onToggle(): void }) {
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
}
