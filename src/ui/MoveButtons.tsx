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

/** Moves an entry of a list up or down. */
export const MoveButtons = ({ label, at, count, onMove }: MoveButtonsProps) => (
  <>
    <IconButton icon={ArrowUp} label={`Move ${label} up`} disabled={at === 0} onClick={() => onMove(-1)} />
    <IconButton icon={ArrowDown} label={`Move ${label} down`} disabled={at === count - 1} onClick={() => onMove(1)} />
  </>
);
