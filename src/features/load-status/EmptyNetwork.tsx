import { Stack, Text, Title } from '@mantine/core';

/**
 * The load is complete and has no client: neither a fault nor a filter of the list is the cause.
 * @param asked whether Meraki itself filters
 */
export function EmptyNetwork({ asked }: { readonly asked: boolean }) {
  return (
    <Stack align="center" gap="xs" p="xl" pos="absolute" top={62} left={0} right={0}>
      <Title order={2} size="h4">
        {asked ? 'Meraki found no client that fits' : 'No clients here'}
      </Title>
      <Text size="sm" c="dimmed">
        {asked
          ? 'No client in this time span fits the Meraki filters. Remove one of the purple chips, or choose a longer span.'
          : 'No client has used this network in the time span. Choose a longer span or another network.'}
      </Text>
    </Stack>
  );
}
