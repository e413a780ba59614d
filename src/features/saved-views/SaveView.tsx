import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

interface SaveViewProps {
  onSave(name: string, parts: { filter: boolean; columns: boolean }): void;
}

/** Keeps what is shown now: the filter, the columns with the sort, or both. */
export function SaveView({ onSave }: SaveViewProps) {
  const [name, setName] = useState('');
  const [filter, setFilter] = useState(true);
  const [columns, setColumns] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || (!filter && !columns)) return;
    onSave(name.trim(), { filter, columns });
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput
          size="xs"
          flex={1}
          label="Save what is shown as"
          placeholder="Name"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={name.trim() === '' || (!filter && !columns)}>
          Save view
        </Button>
      </Group>
      <Group gap="md" mt={6}>
        <Checkbox
          size="xs"
          label="Filter"
          checked={filter}
          onChange={(event) => setFilter(event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label="Columns and sort"
          checked={columns}
          onChange={(event) => setColumns(event.currentTarget.checked)}
        />
      </Group>
    </form>
  );
}
