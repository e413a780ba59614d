import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { matchingOptions, type PickOption } from './matching-options.ts';
import classes from './PickBox.module.css';
import { PickList } from './PickList.tsx';

interface PickBoxProps {
  readonly label: string;
  readonly value: string | null;
  /** What is shown for the value while nothing is typed; '' shows the label. */
  readonly text: string;
  readonly options: readonly PickOption[];
  /** Said where there is nothing to pick. */
  readonly nothing: string;
  onPick(id: string): void;
}

/** More are found by typing. */
const MOST_SHOWN = 200;

interface Open {
  readonly typed: string;
  readonly active: number;
}

/** A searchable box to pick one of many: a combobox with a list, by mouse and by keyboard. */
export function PickBox({ label, value, text, options, nothing, onPick }: PickBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const found = open === null ? [] : matchingOptions(options, open.typed);
  const shown = found.slice(0, MOST_SHOWN);
  const active = Math.min(open?.active ?? 0, shown.length - 1);
  const show = () =>
    setOpen({
      typed: '',
      active: Math.max(
        0,
        options.findIndex((option) => option.id === value),
      ),
    });
  const pick = (option: PickOption) => {
    setOpen(null);
    onPick(option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: shown.length - 1 }[event.key];
    const closes = open !== null && (event.key === 'Enter' || event.key === 'Escape');
    if (step === undefined && !closes) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) {
      if (event.key === 'Enter' && shown.length > 0) pick(shown[active]);
      else setOpen(null);
    } else if (open === null) show();
    else setOpen({ ...open, active: shown.length === 0 ? 0 : (active + step) % shown.length });
  };
  return (
    <div className={classes.box}>
      <input
        ref={input}
        role="combobox"
        className={classes.input}
        aria-label={label}
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : `${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={text === '' ? label : text}
        title={open === null ? text : undefined}
        value={open?.typed ?? text}
        onClick={() => {
          if (open === null) show();
        }}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setOpen({ typed: event.target.value, active: 0 })}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(null)}
      />
      {open === null ? null : (
        <PickList
          id={id}
          label={label}
          anchor={input}
          options={shown}
          value={value}
          active={active}
          note={noteOf(options.length, found.length, nothing)}
          onPick={pick}
        />
      )}
    </div>
  );
}

function noteOf(all: number, found: number, nothing: string): string {
  if (all === 0) return nothing;
  if (found === 0) return 'Nothing matches';
  return found > MOST_SHOWN ? `${found - MOST_SHOWN} more: type to find them` : '';
}
