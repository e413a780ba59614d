import { organizations } from '#state/load/pickers.ts';
import { Logo } from '#ui/Logo.tsx';
import { Button, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './ChooseNetwork.module.css';
import { NetworkPicker } from './NetworkPicker.tsx';

/** The page before a network is chosen. */
export function ChooseNetwork({ onPick }: { onPick(networkId: string): void }) {
  const orgs = useQuery(organizations());
  const [organizationId, choose] = useState<string | null>(null);
  return (
    <main className={classes.page}>
      <Paper withBorder shadow="sm" className={classes.card}>
        <Title order={1} className={classes.title}>
          <Logo size={28} />
          Clientscope
        </Title>
        <Text>Choose the network whose clients you want to see.</Text>
        <NetworkPicker networkId="" chosen={organizationId} onChoose={choose} onPick={onPick} />
        {orgs.data?.length === 0 ? (
          <div role="status" className={classes.nobody}>
            <Text fw={600}>This API key sees no organization</Text>
            <Text size="sm">
              Its owner must be an administrator of an organization, or of a network in one, and API access must be
              enabled there (Organization › Settings). A new key may need a minute.
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => void orgs.refetch()}>
              Ask again
            </Button>
          </div>
        ) : (
          <Text size="sm" c="dimmed">
            Type a part of a name or of an id. Next time this page opens the network used last.
          </Text>
        )}
      </Paper>
    </main>
  );
}
