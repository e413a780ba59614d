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
  onOpen(): void;
  onPick(id: string): void;
}

/** With more options, the user must type to find the others. */
const MOST_SHOWN = 200;

/** The options that the list shows, in their order: the first ones, and always the chosen one, so that the arrow keys begin there. */
export function shownOptions(found: readonly PickOption[], chosen: string | null): readonly PickOption[] {
  const beyond = found.slice(MOST_SHOWN).find(({ id }) => id === chosen);
  return beyond === undefined ? found.slice(0, MOST_SHOWN) : [...found.slice(0, MOST_SHOWN - 1), beyond];
}

const INCOMPLETE = 'The list may be incomplete: Meraki did not say how it goes on';

/**
 * Names the option that Enter picks to a screen reader. Mantine names only one that an arrow key chose, so we do it instead.
 * @param id null for none
 */
function announce(box: Element | null, id: string | null): string | null {
  if (id === null) box?.removeAttribute('aria-activedescendant');
  else box?.setAttribute('aria-activedescendant', id);
  return id;
}

/** The text that is typed, null while the box is closed, and which option Enter picks. @param optionCount options may come while the user types */
function useTypedPick(optionCount: number, onOpen: () => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownOpen: () => {
      setTyped('');
      onOpen();
    },
    onDropdownClose: () => {
      setTyped(null);
      combobox.resetSelectedOption();
    },
  });
  const { targetRef, selectActiveOption, selectFirstOption } = combobox;
  // A layout effect, so that Enter right after a key picks the active option or the first match.
  useLayoutEffect(() => {
    const box = targetRef.current;
    if (typed === null) {
      announce(box, null);
      // After Escape or a pick, what is typed next replaces the name.
      if (box instanceof HTMLInputElement && box === document.activeElement) box.select();
    } else if (optionCount > 0) announce(box, typed === '' ? selectActiveOption() : selectFirstOption());
  }, [typed, optionCount, targetRef, selectActiveOption, selectFirstOption]);
  const store = {
    ...combobox,
    selectNextOption: () => announce(targetRef.current, combobox.selectNextOption()),
    selectPreviousOption: () => announce(targetRef.current, combobox.selectPreviousOption()),
  };
  return { store, typed, setTyped };
}

/** A searchable combobox that picks one option. */
export function PickBox({ label, value, text, options, incomplete, nothing, onOpen, onPick }: PickBoxProps) {
  const { store, typed, setTyped } = useTypedPick(options.length, onOpen);
  const found = typed === null ? [] : matchingOptions(options, typed);
  const notes = [noteOf(options.length, found.length, incomplete ? '' : nothing), incomplete ? INCOMPLETE : ''];
  const note = typed === null ? '' : notes.filter((one) => one !== '').join('. ');
  return (
    // The title is not the box's own: there it would be its description, and the name be read out twice.
    <div className={classes.box} title={typed === null ? text : undefined}>
      <Combobox
        store={store}
        width="min(360px, calc(100vw - 16px))"
        position="bottom-start"
        withinPortal={false}
        onOptionSubmit={(id) => {
          store.closeDropdown();
          onPick(id);
        }}
      >
        <Combobox.Target withExpandedAttribute aria-activedescendant={undefined}>
          <InputBase
            aria-label={label}
            aria-autocomplete="list"
            classNames={{ input: classes.input }}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
            placeholder={text === '' ? label : text}
            value={typed ?? text}
            onClick={() => store.openDropdown()}
            onFocus={(event) => event.target.select()}
            onBlur={() => store.closeDropdown()}
            onChange={({ currentTarget }) => {
              store.openDropdown();
              setTyped(currentTarget.value);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label} aria-labelledby={undefined} className={classes.list}>
            {shownOptions(found, value).map((option) => (
              <Option key={option.id} option={option} isChosen={option.id === value} />
            ))}
          </Combobox.Options>
          <div aria-live="polite">{note === '' ? null : <Combobox.Footer>{note}</Combobox.Footer>}</div>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

interface OptionProps {
  readonly option: PickOption;
  readonly isChosen: boolean;
}

const Option = ({ option: { id, name, detail }, isChosen }: OptionProps) => (
  <Combobox.Option value={id} active={isChosen} aria-selected={isChosen} className={classes.option}>
    <span title={name}>{name}</span>
    <small>
      <span>{detail}</span>
      <code>{id}</code>
    </small>
  </Combobox.Option>
);

function noteOf(all: number, found: number, nothing: string): string {
  if (all === 0) return nothing;
  if (found === 0) return 'Nothing matches';
  return found > MOST_SHOWN ? `${formatCount(found - MOST_SHOWN)} more: type to find them` : '';
}
