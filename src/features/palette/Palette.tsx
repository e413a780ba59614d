import { useFocusReturned } from '#ui/Dialog.tsx';
import { Kbd, Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import classes from './Palette.module.css';
import { type Entry, type Section, useSections } from './use-sections.ts';

interface PaletteProps {
  readonly networkId: string;
  readonly opened: boolean;
  onClose(): void;
}

/**
 * Finds clients, networks and commands. The focus stays in the box, whose arrow keys choose. Not Mantine's Combobox: it names the
 * chosen entry to a screen reader only after an arrow key, and Enter takes the first one without.
 */
export function Palette({ networkId, opened, onClose }: PaletteProps) {
  useFocusReturned(opened);
  const [text, setText] = useState('');
  /** By key, because networks may come while the user chooses. Null and an entry that has gone mean the first one. */
  const [chosen, setChosen] = useState<string | null>(null);
  // Of the text at hand, not of a deferred one: Enter takes the first entry for what is typed.
  const sections = useSections(networkId, text);
  const entries = sections.flatMap((section) => section.entries);
  const active = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  );
  const choose = (index: number) => setChosen(entries[(index + entries.length) % entries.length].key);
  const take = (entry: Entry) => {
    onClose();
    setText('');
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (entries.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take(entries[active]);
    else if (event.key === 'ArrowDown') choose(active + 1);
    else if (event.key === 'ArrowUp') choose(active - 1);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={600}
      yOffset="12vh"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Palette">
        <TextInput
          data-autofocus
          role="combobox"
          aria-label="Find clients, networks, commands"
          aria-expanded={entries.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={entries.length === 0 ? undefined : `palette-${active}`}
          placeholder="A name, MAC or IP in any notation; a network; a command"
          size="md"
          classNames={{ input: classes.input }}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(null);
          }}
          onKeyDown={onKeyDown}
        />
        <Found sections={sections} active={entries[active]} onTake={take} />
        <div role="status" className={classes.title}>
          {entries.length === 0 ? 'Nothing found' : ''}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface FoundProps {
  readonly sections: readonly Section[];
  /** What Enter takes. */
  readonly active: Entry | undefined;
  onTake(entry: Entry): void;
}

function Found({ sections, active, onTake }: FoundProps) {
  const entries = sections.flatMap((section) => section.entries);
  return (
    <div id="palette-list" role="listbox" aria-label="Found" className={classes.list}>
      {sections.map(({ title, entries: own }) => (
        <div key={title} role="group" aria-label={title}>
          <div className={classes.title} aria-hidden>
            {title}
          </div>
          {own.map((entry) => (
            <Option
              key={entry.key}
              entry={entry}
              index={entries.indexOf(entry)}
              isActive={entry === active}
              onTake={onTake}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Pick<FoundProps, 'onTake'> {
  readonly entry: Entry;
  readonly index: number;
  readonly isActive: boolean;
}

function Option({ entry, index, isActive, onTake }: OptionProps) {
  const { label, detail, keys = null } = entry;
  return (
    <div
      id={`palette-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.entry}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake(entry);
      }}
    >
      <span>{label}</span>
      {keys === null ? <span className={classes.detail}>{detail}</span> : <Kbd size="xs">{keys}</Kbd>}
    </div>
  );
}
