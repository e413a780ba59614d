import { isListLine } from '#clients/changes/absent-clients.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useScope } from '#state/address/use-scope.ts';
import { type ClientKey, type ConnectivityEvent, connectivityEvents, useOperation } from '#state/load/operations.ts';
import { useAfter } from '#ui/use-after.ts';
import { ClassAndFindings } from './ClassAndFindings.tsx';
import { DailyTraffic } from './DailyTraffic.tsx';
import { Events } from './Events.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import { type HeldClient, textOf } from './held-client.ts';
import { NeighbourLinks } from './NeighbourLinks.tsx';
import { Policy } from './Policy.tsx';
import { TrafficByApplication } from './TrafficByApplication.tsx';
import { UsageRank } from './UsageRank.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import { Whereabouts } from './Whereabouts.tsx';

/** Meraki is asked after the panel has shown the client for so long. A user who steps through the list would use up the rate limit otherwise. */
const SETTLED_MS = 300;

const NO_EVENTS: readonly ConnectivityEvent[] = [];

interface ClientBodyProps {
  readonly held: HeldClient;
  /** The list's store, with whose clients this one is compared; null if the client is not in the load. */
  readonly all: ColumnStore | null;
  readonly client: ClientKey;
}

/** All about one client: first what the load knows, then what Meraki is asked for. */
export function ClientBody({ held, all, client }: ClientBodyProps) {
  const { timespan, t0 } = useScope();
  const asks = useAfter(SETTLED_MS);
  const wireless = textOf(held, 'connection') === 'Wireless';
  const events = useOperation(connectivityEvents(client, { timespan, t0 }), asks && wireless);
  return (
    <>
      <Whereabouts held={held} events={events.data?.items ?? NO_EVENTS} />
      {all === null ? null : (
        <>
          <NeighbourLinks store={all} row={held.row} />
          <UsageRank store={all} row={held.row} />
        </>
      )}
      <WhatChanged id={client.clientId} />
      <ClassAndFindings held={held} listed={all !== null} />
      <FieldGroups held={held} />
      {isListLine(client.clientId) ? null : (
        <>
          <DailyTraffic client={client} asks={asks} />
          <Policy client={client} asks={asks} />
          {wireless ? <Events events={events} store={all} /> : null}
          <TrafficByApplication client={client} asks={asks} />
        </>
      )}
    </>
  );
}
