import { BUILT_IN_SETS, type ColumnSet, useColumns } from '#state/settings/column-settings.ts';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

const sameSet = (a: ColumnSet, b: ColumnSet) =>
  a.shown.join() === b.shown.join() && a.pinned.toSorted().join() === b.pinned.toSorted().join();

/** Chooses a set of columns, built in or the user's own; saves and deletes own ones. */
export function ColumnSets() {
  const columns = useColumns();
  const [name, setName] = useState('');
  const all: Readonly<Record<string, ColumnSet>> = { ...BUILT_IN_SETS, ...columns.sets };
  const current = Object.keys(all).find((one) => sameSet(all[one], columns)) ?? '';
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
          const { value } = event.currentTarget;
          if (value !== '') columns.applySet(all[value]);
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
