import { formatCount } from '#format/format-count.ts';
import type { ClientLoad } from '#state/use-client-load.ts';
import { Alert, Button, Group, Text } from '@mantine/core';
import classes from './LoadStatus.module.css';

/** What the load is doing, what went wrong with it, and what was kept. */
export function LoadStatus({ load }: { readonly load: ClientLoad }) {
  const kept = `${formatCount(load.rows)} clients are kept`;
  return (
    <>
      {load.phase === 'loading' ? (
        <Group gap="xs" px="xs" py={2}>
          <div role="progressbar" aria-label="Loading clients" className={classes.progress} />
          <Text size="xs">
            {load.retrying === null ? `${formatCount(load.arrived)} loaded` : `Trying again: ${load.retrying.message}`}
          </Text>
          <Button size="compact-xs" variant="default" onClick={load.stop}>
            Stop
          </Button>
        </Group>
      ) : null}
      {load.phase === 'failed' || load.phase === 'stopped' ? (
        <Alert
          role="alert"
          color={load.phase === 'failed' ? 'red' : 'yellow'}
          mx="xs"
          my={4}
          p="xs"
          title={load.phase === 'failed' ? 'The load failed' : 'The load was stopped'}
        >
          <Group gap="sm">
            <Text size="sm">
              {load.fault?.message ?? ''} {load.rows > 0 ? `The list is incomplete: ${kept}.` : ''}
              {load.fault === null || load.fault.requestId === '' ? '' : ` Request id ${load.fault.requestId}.`}
            </Text>
            <Button size="compact-sm" variant="default" onClick={load.resume}>
              {load.rows > 0 ? 'Continue' : 'Retry'}
            </Button>
          </Group>
        </Alert>
      ) : null}
      {load.cutShort ? (
        <Alert role="alert" color="yellow" mx="xs" my={4} p="xs" title="The list may be incomplete">
          <Group gap="sm">
            <Text size="sm">Meraki named a next page that leads nowhere. {kept}.</Text>
            <Button size="compact-sm" variant="default" onClick={load.refresh}>
              Retry
            </Button>
          </Group>
        </Alert>
      ) : null}
      {load.rejected > 0 ? (
        <Alert role="alert" color="yellow" mx="xs" my={4} p="xs" title="Some records could not be read">
          {formatCount(load.rejected)} records without an id were skipped; {kept}.
        </Alert>
      ) : null}
    </>
  );
}
