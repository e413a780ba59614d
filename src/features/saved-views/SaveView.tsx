import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ViewParts } from './view-actions.ts';

interface SaveViewProps {
  onSave(name: string, parts: ViewParts): void;
}

/** The form that saves what is shown: the filter, the columns with the sort, or both. */
export function SaveView({ onSave }: SaveViewProps) {
  const [name, setName] = useState('');
  const [filter, setFilter] = useState(true);
  const [columns, setColumns] = useState(false);
  const incomplete = name.trim() === '' || (!filter && !columns);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (incomplete) return;
    onSave(name.trim(), { filter, columns });
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput
          flex={1}
          label="Save what is shown as"
          placeholder="Name"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="filled" size="xs" type="submit" disabled={incomplete}>
          Save view
        </Button>
      </Group>
      <Group gap="md" mt={6}>
        <Checkbox label="Filter" checked={filter} onChange={(event) => setFilter(event.currentTarget.checked)} />
        <Checkbox
          label="Columns and sort"
          checked={columns}
          onChange={(event) => setColumns(event.currentTarget.checked)}
        />
      </Group>
    </form>
  );
}
