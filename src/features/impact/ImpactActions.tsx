import type { Impact } from '#clients/impact/impact.ts';
import { impactRoster, impactText } from '#clients/impact/impact-text.ts';
import { isoText } from '#format/iso-text.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useBandTab } from '#state/address/use-view-keys.ts';
import { changeRoster } from '#state/view/use-roster.ts';
import { networkById } from '#state/load/pickers.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { copyText } from '#ui/copy-text.ts';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

interface ImpactActionsProps {
  readonly data: ClientData;
  readonly impact: Impact;
  readonly places: string;
  onClose(): void;
}

/** The way on: into the change ticket, and into the Roster, which says afterwards who has come back. */
export function ImpactActions({ data, impact, places, onClose }: ImpactActionsProps) {
  const format = useFormat();
  const { networkId } = useScope();
  const { data: network } = useQuery(networkById(networkId ?? ''));
  const { choose } = useBandTab();
  const { store, loadedAt } = data;
  const question = { places, network: network?.name ?? '', at: loadedAt === null ? '' : isoText(loadedAt) };
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      <Button
        size="compact-sm"
        variant="default"
        disabled={impact.online.length === 0}
        title="Fills the Roster with the MACs of who drops; after the work it says who is back"
        onClick={() => {
          changeRoster({ text: impactRoster(store, impact) });
          choose('roster');
          onClose();
        }}
      >
        Watch in the Roster
      </Button>
      <Button
        size="compact-sm"
        onClick={() => void copyText(impactText(store, impact, question, format.usage), 'the text for the ticket')}
      >
        Copy for the change ticket
      </Button>
    </Group>
  );
}
