import type { ServerFilter } from '#clients/query/server-filters.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface AskFieldProps {
  readonly filter: ServerFilter;
  readonly value: string;
  onAsk(value: string): void;
}

/** A request costs Meraki's budget: typing is asked only after a pause, Enter asks at once. */
const PAUSE_MS = 600;

/** Not asked, each by itself, and both by name. */
const optionsOf = (choices: readonly string[]) => [
  { value: '', label: 'Any' },
  ...choices.map((choice) => ({ value: choice, label: choice })),
  { value: choices.join(','), label: choices.join(' or ') },
];

export function AskField({ filter, value, onAsk }: AskFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const ask = (next: string) => {
    setDraft(null);
    if (next.trim() !== value.trim()) onAsk(next);
  };
  const askLater = useDebouncedCallback(ask, PAUSE_MS);
  if (filter.choices !== null) {
    return (
      <NativeSelect
        size="xs"
        label={filter.label}
        value={value}
        data={optionsOf(filter.choices)}
        onChange={(event) => onAsk(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      label={filter.label}
      placeholder={filter.match === 'exact' ? 'exactly' : 'contains'}
      maxLength={200}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        askLater(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') askLater.flush();
      }}
      onBlur={() => askLater.flush()}
    />
  );
}
