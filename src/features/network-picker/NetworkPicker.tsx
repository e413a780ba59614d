import { networkById, networksOf, organizations } from '#state/pickers.ts';
import { Alert, Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface NetworkPickerProps {
  /** '' while none is chosen; an id that the lists don't know is shown as it is. */
  readonly networkId: string;
  onPick(networkId: string): void;
}

/** Organization and network, searchable by name and id. */
export function NetworkPicker({ networkId, onPick }: NetworkPickerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = useQuery(networkById(networkId));
  const orgs = useQuery(organizations());
  const organizationId = chosen ?? current.data?.organizationId ?? (networkId === '' ? (orgs.data?.[0]?.id ?? '') : '');
  const networks = useQuery(networksOf(organizationId));
  const options = (networks.data ?? []).map((network) => ({ value: network.id, label: network.name }));
  const known = options.some((option) => option.value === networkId);
  if (networkId !== '' && !known && chosen === null) {
    options.unshift({ value: networkId, label: current.data?.name ?? networkId });
  }
  if (orgs.isError && networkId === '') {
    return (
      <Alert color="red" role="alert" title="The organizations could not be loaded">
        {orgs.error.message}{' '}
        <Button size="compact-xs" onClick={() => void orgs.refetch()}>
          Retry
        </Button>
      </Alert>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        aria-label="Organization"
        placeholder="Organization"
        size="xs"
        w={170}
        searchable
        data={(orgs.data ?? []).map((org) => ({ value: org.id, label: org.name }))}
        value={organizationId === '' ? null : organizationId}
        onChange={setChosen}
        allowDeselect={false}
      />
      <Select
        aria-label="Network"
        placeholder="Network"
        size="xs"
        w={190}
        searchable
        data={options}
        value={options.some((option) => option.value === networkId) ? networkId : null}
        onChange={(id) => {
          if (id === null) return;
          setChosen(null);
          onPick(id);
        }}
        allowDeselect={false}
      />
    </Group>
  );
}
