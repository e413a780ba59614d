import { fold } from '#engine/fold.ts';
import { useLoadPhase } from '#state/view/use-client-view.ts';
import { useFocusReturned } from '#ui/Dialog.tsx';
import { Kbd, Modal, TextInput } from '@mantine/core';
import { usePartComing } from '#ui/on-demand.tsx';
import { useStartPhase, whenIdle } from '#state/view/scheduling.ts';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import classes from './Palette.module.css';
import { type Entry, type Section, useSections } from './use-sections.ts';

interface PaletteProps {
  readonly networkId: string;
  readonly opened: boolean;
  onClose(): void;
  /** Hands over the keys that were pressed before the box had the focus. */
  takeEarly(): readonly string[];
}

/**
 * The entry that a typed text means, if Enter was pressed before it was there: the one that is called so, or else, once no more are
 * coming, the only one that begins so, or the only one. Null if several may be meant: then the user chooses.
 */
export function meantEntry(entries: readonly Entry[], text: string, more: boolean): Entry | null {
  const typed = fold(text.trim());
  const only = (found: readonly Entry[]) => (found.length === 1 ? found[0] : null);
  const exact = entries.filter(({ label }) => fold(label) === typed);
  if (exact.length > 0 || more) return only(exact);
  return only(entries.filter(({ label }) => fold(label).startsWith(typed))) ?? only(entries);
}

/**
 * Which entry Enter takes, and the keys that choose it.
 * @param more whether more entries are coming: then Enter without any waits for the one that is meant
 */
function useChoice(entries: readonly Entry[], text: string, more: boolean, onTake: (entry: Entry) => void) {
  const [waiting, setWaiting] = useState(false);
  /** By key, because networks may come while the user chooses. Null and an entry that has gone mean the first one. */
  const [chosen, setChosen] = useState<string | null>(null);
  const place = entries.findIndex(({ key }) => key === chosen);
  const active = Math.max(0, place);
  const choose = (index: number) => setChosen(entries[(index + entries.length) % entries.length].key);
  const found = entries.length > 0;
  const settle = useEffectEvent(() => {
    const meant = meantEntry(entries, text, more);
    if (meant !== null || !more) setWaiting(false);
    if (meant !== null) onTake(meant);
  });
  const isSettled = waiting && (!more || meantEntry(entries, text, more) !== null);
  useEffect(() => {
    // When idle: a command comes a moment after its part, and a part after the one around it.
    return isSettled ? whenIdle(settle) : undefined;
  }, [isSettled]);
  return {
    active,
    waiting,
    /** Enter, for a text that is not drawn yet. */
    enterLater: () => setWaiting(true),
    reset: () => {
      setChosen(null);
      setWaiting(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      // A key of a composition; Safari has ended the composition before its Enter.
      if (event.keyCode === 229) return;
      if (!found) {
        if (event.key === 'Enter') setWaiting(more);
        return;
      }
      if (event.key === 'Enter') {
        setChosen(null);
        setWaiting(false);
        onTake(entries[active]);
      } else if (event.key === 'ArrowDown') choose(active + 1);
      else if (event.key === 'ArrowUp') choose(active - 1);
      else return;
      event.preventDefault();
    },
  };
}

/**
 * Finds clients, networks and commands. The focus stays in the box, whose arrow keys choose. Not Mantine's Combobox: it names the
 * chosen entry to a screen reader only after an arrow key, and Enter takes the first one without.
 */
export function Palette({ networkId, opened, onClose, takeEarly }: PaletteProps) {
  useFocusReturned(opened);
  const [text, setText] = useState('');
  // Of the text at hand, not of a deferred one: Enter takes the first entry for what is typed.
  const sections = useSections(networkId, text);
  const entries = sections.flatMap((section) => section.entries);
  const take = (entry: Entry) => {
    // At once: the palette no longer takes the focus from what an entry gives it to.
    flushSync(onClose);
    setText('');
    entry.run();
  };
  const more = useMore();
  const { active, waiting, enterLater, reset, onKeyDown } = useChoice(entries, text, more !== null, take);
  return (
    <Modal.Root
      opened={opened}
      onClose={() => {
        reset();
        onClose();
      }}
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
            reset();
          }}
          onFocus={() => {
            const keys = takeEarly();
            const edit = (typed: string, key: string) => (key === 'Backspace' ? typed.slice(0, -1) : typed + key);
            setText(keys.filter((key) => key !== 'Enter').reduce(edit, text));
            if (keys.includes('Enter')) enterLater();
          }}
          onKeyDown={onKeyDown}
        />
        <Found sections={sections} active={entries.at(active) ?? null} onTake={take} />
        <div role="status" className={entries.length === 0 ? classes.nothing : undefined}>
          {entries.length === 0 ? nothingFound(more, waiting) : ''}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What is still loading, or null. */
function useMore(): 'more commands' | 'clients' | null {
  const coming = usePartComing();
  const loading = useLoadPhase() === 'loading';
  if (useStartPhase() === 'first-rows' || coming) return 'more commands';
  return loading ? 'clients' : null;
}

function nothingFound(more: ReturnType<typeof useMore>, waiting: boolean): string {
  if (more === null) return 'Nothing found';
  if (waiting) return 'Nothing found yet. What you typed is done as soon as it is found; Escape cancels.';
  return `Nothing found yet: ${more} are still loading. Enter waits for them.`;
}

interface FoundProps {
  readonly sections: readonly Section[];
  /** The chosen entry; null if nothing was found. */
  readonly active: Entry | null;
  onTake(entry: Entry): void;
}

/** The entries in their sections. */
function Found({ sections, active, onTake }: FoundProps) {
  const entries = sections.flatMap((section) => section.entries);
  return (
    <div id="palette-list" role="listbox" aria-label="Found" className={classes.list}>
      {sections.map(({ title, entries: own }) => (
        <div key={title} role="group" aria-label={title}>
          <div className={classes.title} aria-hidden>
            {title}
          </div>
          {own.map((entry) => {
            const index = entries.indexOf(entry);
            return <Option key={entry.key} entry={entry} index={index} isActive={entry === active} onTake={onTake} />;
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly entry: Entry;
  readonly index: number;
  readonly isActive: boolean;
  onTake(entry: Entry): void;
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
