import { fold } from '#engine/fold.ts';
import { networkById, networksOf } from '#state/load/pickers.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useCommands } from '#state/view/page-state.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Kbd, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { clientMatches } from './client-matches.ts';
import classes from './Palette.module.css';

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly keys: string | null;
  run(): void;
}

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const MOST_CLIENTS = 7;
const MOST_NETWORKS = 6;

interface PaletteProps {
  readonly networkId: string;
  readonly opened: boolean;
  onClose(): void;
}

/** Everything that the text finds: clients of this network, networks of this organization, commands. */
function useSections(networkId: string, text: string): readonly Section[] {
  const store = useClientData()?.store ?? null;
  const { open } = useOpenClient();
  const { setNetwork } = useScope();
  const commands = useCommands();
  const current = useQuery(networkById(networkId));
  const networks = useQuery(networksOf(current.data?.organizationId ?? ''));
  const clients = useMemo(() => (store === null ? [] : clientMatches(store, text, MOST_CLIENTS)), [store, text]);
  const words = fold(text).split(/\s+/);
  const fits = (label: string) => words.every((word) => fold(label).includes(word));
  const sections = [
    {
      title: 'Clients',
      entries: clients.map(({ id, name, detail }) => ({
        key: id,
        label: name,
        detail,
        keys: null,
        run: () => open(id),
      })),
    },
    {
      title: 'Networks',
      entries: (text.trim() === '' ? [] : (networks.data ?? []))
        .filter(({ name }) => fits(name))
        .slice(0, MOST_NETWORKS)
        .map(({ id, name }) => ({ key: id, label: name, detail: '', keys: null, run: () => setNetwork(id) })),
    },
    {
      title: 'Commands',
      entries: commands
        .filter(({ label }) => fits(label))
        .map(({ label, keys, run }) => ({ key: label, label, detail: '', keys, run })),
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

/** One box to go anywhere; the focus stays in it, the arrows choose. */
export function Palette({ networkId, opened, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  // Never behind the text: Enter takes what stands first for what is typed.
  const sections = useSections(networkId, text);
  const entries = sections.flatMap((section) => section.entries);
  const active = Math.min(chosen, entries.length - 1);
  const take = (entry: Entry) => {
    onClose();
    setText('');
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (entries.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take(entries[active]);
    else if (event.key === 'ArrowDown') setChosen((active + 1) % entries.length);
    else if (event.key === 'ArrowUp') setChosen((active - 1 + entries.length) % entries.length);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened={opened} onClose={onClose} size={600} yOffset="12vh" transitionProps={{ duration: 0 }}>
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
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-list" role="listbox" aria-label="Found" className={classes.list}>
          {sections.map((section) => (
            <div key={section.title} role="group" aria-label={section.title}>
              <div className={classes.title} aria-hidden>
                {section.title}
              </div>
              {section.entries.map((entry) => {
                const index = entries.indexOf(entry);
                return (
                  <div
                    key={entry.key}
                    id={`palette-${index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                    className={classes.entry}
                    ref={(element) => {
                      if (index === active) element?.scrollIntoView({ block: 'nearest' });
                    }}
                    onMouseDown={(event) => {
                      event.preventDefault();
                      take(entry);
                    }}
                  >
                    <span>{entry.label}</span>
                    {entry.keys === null ? (
                      <span className={classes.detail}>{entry.detail}</span>
                    ) : (
                      <Kbd size="xs">{entry.keys}</Kbd>
                    )}
                  </div>
                );
              })}
            </div>
          ))}
          {entries.length === 0 ? <div className={classes.title}>Nothing found</div> : null}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
