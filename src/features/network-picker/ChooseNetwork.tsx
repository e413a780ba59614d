import { nameInSentence } from '#clients/display-names.ts';
import { organizations } from '#state/load/pickers.ts';
import { Logo } from '#ui/Logo.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NetworkPicker } from './NetworkPicker.tsx';
import classes from './NetworkPicker.module.css';

interface ChooseNetworkProps {
  /** The network that would be shown, and that the key does not see; null if there is none. */
  readonly unseen: string | null;
  /** A text of the address that is no network's id; null if there is none. */
  readonly odd: string | null;
  onPick(networkId: string): void;
}

/** The page before a network is chosen, and in place of one that cannot be shown. */
export function ChooseNetwork({ unseen, odd, onPick }: ChooseNetworkProps) {
  const orgs = useQuery(organizations());
  const [organizationId, choose] = useState<string | null>(null);
  return (
    <Box component="main" h="100dvh" p={16} pt="16vh" style={{ overflowY: 'auto' }}>
      <Paper withBorder shadow="sm" p={28} maw={520} mx="auto" className={classes.card}>
        <Stack gap={14}>
          <Title order={1} fz={22}>
            <Group gap={10}>
              <Logo size={28} />
              Clientscope
            </Group>
          </Title>
          {odd === null ? null : (
            <Notice color="red" title={`“${nameInSentence(odd)}” in the address is not the id of a network`}>
              Meraki was not asked. An id has letters, digits, hyphens and underscores, such as N_123456789.
            </Notice>
          )}
          {unseen === null ? null : (
            <Notice
              color="red"
              title={`The network used last, ${unseen}, is not there for this API key`}
              actions={
                <Button variant="filled" onClick={() => onPick(unseen)}>
                  Retry
                </Button>
              }
            >
              Meraki does not know it any more, or the key has no access to it. The server may have another key now.
            </Notice>
          )}
          <Text>Choose the network whose clients you want to see.</Text>
          <NetworkPicker networkId="" chosen={organizationId} onChoose={choose} onPick={onPick} />
          {orgs.data?.items.length === 0 && !orgs.data.more ? (
            <Stack role="status" gap={8} align="flex-start">
              <Text fw={600}>This API key sees no organization</Text>
              <Text size="sm">
                The owner of the key must be an administrator of an organization or of one of its networks, and API
                access must be enabled there (Organization › Settings). A new key may need a minute.
              </Text>
              <Button size="compact-sm" onClick={() => void orgs.refetch()}>
                Ask again
              </Button>
            </Stack>
          ) : (
            <Text size="sm" c="dimmed">
              Type part of a name or of an id. Next time, this page opens the network you used last.
            </Text>
          )}
        </Stack>
      </Paper>
    </Box>
  );
}
