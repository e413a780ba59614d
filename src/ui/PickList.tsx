import type { RefObject } from 'react';
import type { PickOption } from './matching-options.ts';
import classes from './PickBox.module.css';

interface PickListProps {
  readonly id: string;
  readonly label: string;
  readonly anchor: RefObject<HTMLInputElement | null>;
  readonly options: readonly PickOption[];
  readonly value: string | null;
  /** Index of the option that Enter picks. */
  readonly active: number;
  /** The last line, where something is to be said. */
  readonly note: string;
  onPick(option: PickOption): void;
}

/** The options of a PickBox. The focus stays in its input; a press here does not take it away. */
export function PickList({ id, label, anchor, options, value, active, note, onPick }: PickListProps) {
  return (
    <div
      id={`${id}list`}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={classes.list}
      popover="manual"
      ref={(list) => place(list, anchor.current)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        <button
          key={option.id}
          type="button"
          id={`${id}${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={option.id === value}
          className={classes.option}
          data-active={index === active || undefined}
          ref={index === active ? (item) => item?.scrollIntoView({ block: 'nearest' }) : null}
          onClick={() => onPick(option)}
        >
          <span>{option.name}</span>
          <small>
            <span>{option.detail}</span>
            <code>{option.id}</code>
          </small>
        </button>
      ))}
      {note === '' ? null : <div className={classes.note}>{note}</div>}
    </div>
  );
}

/** Opens the list in the top layer, so that no scrolling ancestor cuts it off, beneath its box. */
function place(list: HTMLDivElement | null, anchor: HTMLInputElement | null): void {
  if (list === null || anchor === null || list.matches(':popover-open')) return;
  const box = anchor.getBoundingClientRect();
  list.style.top = `${box.bottom + 4}px`;
  list.style.left = `${Math.max(8, Math.min(box.left, globalThis.innerWidth - 328))}px`;
  list.style.maxHeight = `${Math.max(160, Math.min(480, globalThis.innerHeight - box.bottom - 16))}px`;
  list.showPopover();
}
