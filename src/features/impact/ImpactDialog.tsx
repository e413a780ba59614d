import { isolated } from '#clients/display-names.ts';
import { type Impact, impactOf, nameOfPlace, placeTerms, impactRoster, impactText } from '#clients/impact/impact.ts';
import { rowsMatching } from '#clients/query/clauses.ts';
import { formatQuery, type Term } from '#clients/query/terms.ts';
import { counted } from '#format/format-count.ts';
import { isoText } from '#format/iso-text.ts';
import { useBandTab } from '#state/address/use-view-keys.ts';
import { useScope } from '#state/address/use-scope.ts';
import { changeRoster } from '#state/view/use-roster.ts';
import { networkById } from '#state/load/pickers.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useSelection } from '#state/view/page-state.ts';
import { copyText } from '#ui/copy-text.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ImpactFigures } from './ImpactFigures.tsx';

interface ImpactDialogProps {
  readonly data: ClientData;
  /** Terms that name what goes down; none: the places of the filter, or else the selected clients. */
  readonly asked: readonly Term[];
  onClose(): void;
}

/** Which clients drop when what is asked about goes down. */
export function ImpactDialog({ data, asked, onClose }: ImpactDialogProps) {
  const { store, terms, times, derivedVersion } = data;
  const { ids } = useSelection();
  const places = useMemo(() => (asked.length > 0 ? asked : placeTerms(terms)), [asked, terms]);
  const impact = useMemo(() => {
    // Device classes are computed after the rows are there. The answer depends on their version.
    if (derivedVersion < 0) return null;
    if (places.length > 0) return impactOf(store, rowsMatching(store, places, times));
    if (ids.size === 0) return null;
    const rows = Array.from(ids, (id) => store.rowOf(id));
    return impactOf(
      store,
      rows.filter((row) => row >= 0 && row < store.presentCount),
    );
  }, [store, places, times, ids, derivedVersion]);
  // A ticket is read by people who do not know the filter: one place has its name, only several need the filter's exact text.
  const [place, ...others] = places;
  const one = others.length === 0 && place?.values.length === 1;
  const what = one
    ? nameOfPlace(place)
    : places.length > 0
      ? formatQuery(places)
      : counted(ids.size, 'selected client');
  return (
    <Dialog opened onClose={onClose} title="Impact" size={720}>
      {impact === null ? (
        <Text>
          First choose what goes down: tick access points, switches, ports, SSIDs or VLANs in the filters, or select
          clients in the list.
        </Text>
      ) : (
        <>
          <Text mb={8} style={{ overflowWrap: 'anywhere' }}>
            If <b>{isolated(what)}</b> {places.length === 0 && ids.size !== 1 ? 'go' : 'goes'} down now
            {data.incomplete ? ', of the clients loaded so far' : ''}:
          </Text>
          <ImpactFigures store={store} impact={impact} />
          <Actions data={data} impact={impact} places={what} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

interface ActionsProps extends Omit<ImpactDialogProps, 'asked'> {
  readonly impact: Impact;
  readonly places: string;
}

/** Copies the answer for a change ticket, or fills the Roster with it, which says after the work who is back. */
function Actions({ data, impact, places, onClose }: ActionsProps) {
  const format = useFormat();
  const { networkId } = useScope();
  const { data: network } = useQuery(networkById(networkId ?? ''));
  const { choose } = useBandTab();
  const { store, loadedAt, incomplete } = data;
  const at = loadedAt === null ? '' : isoText(loadedAt);
  const question = { places, network: network?.name ?? '', at, partial: incomplete };
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      <Button
        size="compact-sm"
        disabled={impact.online.length === 0}
        title="Fills the Roster with the MACs of the clients that drop; after the work it says who is back"
        onClick={() => {
          changeRoster({ text: impactRoster(store, impact) });
          choose('roster', 'push');
          onClose();
        }}
      >
        Watch in the Roster
      </Button>
      <Button
        variant="filled"
        size="compact-sm"
        onClick={() => void copyText(impactText(store, impact, question, format.usage), 'the text for the ticket')}
      >
        Copy for the change ticket
      </Button>
    </Group>
  );
}
