import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { Button, Group, Text, TextInput } from '@mantine/core';

/** Search, what is filtered, and how many clients that leaves. */
export function QueryBar() {
  const filter = useFilter();
  const data = useClientData();
  const count =
    data === null
      ? 'Loading'
      : `${formatCount(data.view.matched)} of ${formatCount(data.view.rowCount)} clients${data.loading ? ' so far' : ''}`;
  return (
    <Group gap="xs" px="xs" py={6}>
      <TextInput
        type="search"
        role="searchbox"
        aria-label="Search clients"
        placeholder="Name, MAC in any notation, IP, ssid:Guest …"
        size="xs"
        w={320}
        value={filter.typed}
        onChange={(event) => filter.setTyped(event.currentTarget.value)}
      />
      {filter.terms.map((term, index) => (
        <Button
          key={`${term.text} ${index}`}
          size="compact-xs"
          variant="light"
          color={term.problem === null ? 'blue' : 'red'}
          aria-label={`Remove filter ${term.text}`}
          title={term.problem ?? `Remove filter ${term.text}`}
          onClick={() => filter.remove(term.text)}
        >
          {term.text} {term.problem === null ? '' : `– ${term.problem}`} ✕
        </Button>
      ))}
      {filter.terms.length === 0 ? null : (
        <Button size="compact-xs" variant="subtle" onClick={filter.clear}>
          Clear all filters
        </Button>
      )}
      <Text role="status" size="sm" ml="auto" fw={500}>
        {count}
      </Text>
    </Group>
  );
}
