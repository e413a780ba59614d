import { BUILT_IN_SETS, type ColumnSet, useColumns } from '#state/settings/column-settings.ts';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

const sameSet = (a: ColumnSet, b: ColumnSet) =>
  a.shown.join() === b.shown.join() && a.pinned.toSorted().join() === b.pinned.toSorted().join();

/** Chooses a set of columns, built in or the user's own; saves and deletes own ones. */
export function ColumnSets() {
  const columns = useColumns();
  const all: Readonly<Record<string, ColumnSet>> = { ...BUILT_IN_SETS, ...columns.sets };
  // Own sets first: one that equals a built-in set could not be deleted otherwise.
  const names = [...Object.keys(columns.sets), ...Object.keys(BUILT_IN_SETS)];
  const current = names.find((one) => sameSet(all[one], columns)) ?? '';
  return (
    <Group gap="xs" align="flex-end" mb="sm">
      <NativeSelect
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
      {Object.hasOwn(columns.sets, current) ? (
        <Button size="xs" variant="subtle" color="red" onClick={() => columns.deleteSet(current)}>
          Delete “{current}”
        </Button>
      ) : null}
      <SaveSet />
    </Group>
  );
}

/** Saves the shown columns as a set. A set of the same name is replaced; the name of a built-in set cannot be taken. */
function SaveSet() {
  const { sets, saveSet } = useColumns();
  const [text, setText] = useState('');
  const name = text.trim();
  const isBuiltIn = Object.hasOwn(BUILT_IN_SETS, name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || isBuiltIn) return;
        saveSet(name);
        setText('');
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          label="Save these columns as"
          placeholder="Name of the set"
          maxLength={40}
          value={text}
          error={isBuiltIn ? 'A built-in set has this name' : null}
          inputWrapperOrder={['label', 'error', 'input']}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={name === '' || isBuiltIn}>
          {Object.hasOwn(sets, name) ? 'Replace set' : 'Save set'}
        </Button>
      </Group>
    </form>
  );
}
