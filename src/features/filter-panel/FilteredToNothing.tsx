import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { Button, Group, Stack, Text, Title } from '@mantine/core';

/** Loaded clients are all hidden: says by what, and what each filter's removal would give back. */
export function FilteredToNothing() {
  const data = useClientData();
  const filter = useFilter();
  if (data === null || data.view.matched > 0 || data.view.rowCount === 0) return null;
  const hiding = [...data.view.hiddenBy].sort((a, b) => b[1] - a[1]).filter(([, hidden]) => hidden > 0);
  return (
    <Stack align="center" gap="xs" p="lg">
      <Title order={2} size="h4">
        No client matches
      </Title>
      <Text size="sm" c="dimmed">
        The filters hide all {formatCount(data.view.rowCount)} loaded clients
        {hiding.length === 0 ? '; only together do they leave none, or each of two hides them all.' : '.'}
      </Text>
      <Group gap="xs">
        {hiding.map(([id, hidden]) => (
          <Button key={id} size="compact-sm" variant="default" onClick={() => filter.remove(id)}>
            Without {id}: {formatCount(hidden)}
          </Button>
        ))}
        <Button size="compact-sm" onClick={filter.clear}>
          Show all clients
        </Button>
      </Group>
    </Stack>
  );
}
