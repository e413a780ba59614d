import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { IconButton } from './IconButton.tsx';

interface MoveButtonsProps {
  readonly label: string;
  /** Its place among `count` entries. */
  readonly at: number;
  readonly count: number;
  onMove(by: -1 | 1): void;
}

/** Moves an entry of a list up or down. `aria-disabled`, not `disabled`: at an end of the list the pressed button would lose the focus. */
export function MoveButtons({ label, at, count, onMove }: MoveButtonsProps) {
  const button = (icon: typeof ArrowUp, word: string, isEnd: boolean, by: -1 | 1) => (
    <IconButton
      icon={icon}
      label={`Move ${label} ${word}`}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : () => onMove(by)}
    />
  );
  return (
    <>
      {button(ArrowUp, 'up', at === 0, -1)}
      {button(ArrowDown, 'down', at === count - 1, 1)}
    </>
  );
}
