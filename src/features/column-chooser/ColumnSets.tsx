import { BUILT_IN_SETS, type ColumnSet, useColumns } from '#state/settings/column-settings.ts';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

const sameSet = (a: ColumnSet, b: ColumnSet) =>
  a.shown.join() === b.shown.join() && a.pinned.toSorted().join() === b.pinned.toSorted().join();

/** Columns by name: those that come with the product, and the user's own. */
export function ColumnSets() {
  const columns = useColumns();
  const [name, setName] = useState('');
  const all = new Map<string, ColumnSet>([...Object.entries(BUILT_IN_SETS), ...Object.entries(columns.sets)]);
  const current = [...all].find(([, one]) => sameSet(one, columns))?.[0] ?? '';
  const trimmed = name.trim();
  return (
    <Group gap="xs" align="flex-end" mb="sm">
      <NativeSelect
        size="xs"
        label="Column set"
        value={current}
        data={[
          ...(current === '' ? [{ value: '', label: 'Your choice' }] : []),
          { group: 'Built in', items: Object.keys(BUILT_IN_SETS) },
          { group: 'Your own', items: Object.keys(columns.sets) },
        ]}
        onChange={(event) => {
          const chosen = all.get(event.currentTarget.value);
          if (chosen !== undefined) columns.applySet(chosen);
        }}
      />
      {current in columns.sets ? (
        <Button size="xs" variant="subtle" color="red" onClick={() => columns.deleteSet(current)}>
          Delete “{current}”
        </Button>
      ) : null}
      <TextInput
        size="xs"
        label="Save these columns as"
        placeholder="Name of the set"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={trimmed === '' || trimmed in BUILT_IN_SETS}
        onClick={() => {
          columns.saveSet(trimmed);
          setName('');
        }}
      >
        Save set
      </Button>
    </Group>
  );
}
