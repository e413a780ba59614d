import { formatCount } from '#format/format-count.ts';
import { fold } from '#engine/fold.ts';
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import classes from './PickBox.module.css';

/** An option of the box. It is found by its name or its id. */
interface PickOption {
  readonly id: string;
  readonly name: string;
  /** A few more words, below the name. */
  readonly detail?: string;
}

/** The options whose name or id contains every word of the text, in their order; accents and capitals are ignored. */
export function matchingOptions(options: readonly PickOption[], text: string): readonly PickOption[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return options.filter(({ id, name }) => words.every((word) => fold(`${name} ${id}`).includes(word)));
}

interface PickBoxProps {
  readonly label: string;
  readonly value: string | null;
  /** The text for the value while nothing is typed; '' shows the label. */
  readonly text: string;
  readonly options: readonly PickOption[];
  /** Meraki may have more than these. */
  readonly incomplete: boolean;
  /** The text if there is nothing to pick. */
  readonly nothing: string;
  onPick(id: string): void;
}

/** With more options, the user must type to find the others. */
const MOST_SHOWN = 200;

const INCOMPLETE = 'The list may be incomplete: Meraki did not say how it goes on';

/** A searchable combobox that picks one option. */
export function PickBox({ label, value, text, options, incomplete, nothing, onPick }: PickBoxProps) {
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
  // A layout effect, so that Enter right after a key picks the active option or the first match.
  useLayoutEffect(() => {
    if (typed === '') selectActiveOption();
    else if (typed !== null) selectFirstOption();
  }, [typed, selectActiveOption, selectFirstOption]);
  const found = typed === null ? [] : matchingOptions(options, typed);
  const notes = [noteOf(options.length, found.length, incomplete ? '' : nothing), incomplete ? INCOMPLETE : ''];
  const note = typed === null ? '' : notes.filter((one) => one !== '').join('. ');
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
  return found > MOST_SHOWN ? `${formatCount(found - MOST_SHOWN)} more: type to find them` : '';
}
