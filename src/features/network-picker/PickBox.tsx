import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { matchingOptions, type PickOption } from './matching-options.ts';
import classes from './PickBox.module.css';

interface PickBoxProps {
  readonly label: string;
  readonly value: string | null;
  /** What is shown for the value while nothing is typed; '' shows the label. */
  readonly text: string;
  readonly options: readonly PickOption[];
  /** The text if there is nothing to pick. */
  readonly nothing: string;
  onPick(id: string): void;
}

/** Typing finds more. */
const MOST_SHOWN = 200;

/** A searchable combobox: picks one option of many. */
export function PickBox({ label, value, text, options, nothing, onPick }: PickBoxProps) {
  /** Null while the box is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownOpen: () => setTyped(''),
    onDropdownClose: () => {
      setTyped(null);
      combobox.resetSelectedOption();
    },
  });
  const { selectActiveOption, selectFirstOption } = combobox;
  // In a layout effect, so that Enter after a quick key picks the active option or the first one found.
  useLayoutEffect(() => {
    if (typed === '') selectActiveOption();
    else if (typed !== null) selectFirstOption();
  }, [typed, selectActiveOption, selectFirstOption]);
  const found = typed === null ? [] : matchingOptions(options, typed);
  const note = typed === null ? '' : noteOf(options.length, found.length, nothing);
  return (
    <div className={classes.box}>
      <Combobox
        store={combobox}
        width="min(360px, calc(100vw - 16px))"
        position="bottom-start"
        withinPortal={false}
        onOptionSubmit={(id) => {
          combobox.closeDropdown();
          onPick(id);
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <InputBase
            size="xs"
            aria-label={label}
            aria-autocomplete="list"
            spellCheck={false}
            classNames={{ input: classes.input }}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
            placeholder={text === '' ? label : text}
            title={typed === null ? text : undefined}
            value={typed ?? text}
            onClick={() => combobox.openDropdown()}
            onFocus={(event) => event.target.select()}
            onBlur={() => combobox.closeDropdown()}
            onChange={({ currentTarget }) => {
              combobox.openDropdown();
              setTyped(currentTarget.value);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label} aria-labelledby={undefined} className={classes.list}>
            {found.slice(0, MOST_SHOWN).map(({ id, name, detail }) => (
              <Combobox.Option
                key={id}
                value={id}
                active={id === value}
                aria-selected={id === value}
                className={classes.option}
              >
                <span>{name}</span>
                <small>
                  <span>{detail}</span>
                  <code>{id}</code>
                </small>
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {note === '' ? null : <Combobox.Footer>{note}</Combobox.Footer>}
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function noteOf(all: number, found: number, nothing: string): string {
  if (all === 0) return nothing;
  if (found === 0) return 'Nothing matches';
  return found > MOST_SHOWN ? `${found - MOST_SHOWN} more: type to find them` : '';
}
