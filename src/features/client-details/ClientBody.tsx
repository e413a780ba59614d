import type { ColumnStore } from '#engine/column-store.ts';
import { type ClientKey, connectivityEvents, useOperation } from '#state/load/one-client.ts';
import { useScope } from '#state/address/use-scope.ts';
import { isListLine } from '#clients/changes/absent-clients.ts';
import { formatClock } from '#format/format-clock.ts';
import { useDisplay, useFormat } from '#state/settings/display-settings.ts';
import { useMinute } from '#state/load/meraki-time.ts';
import { useMemo } from 'react';
import classes from './ClientPanel.module.css';
import { ClassAndFindings } from './ClassAndFindings.tsx';
import { DailyTraffic } from './DailyTraffic.tsx';
import { Events } from './Events.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import { type HeldClient, textOf } from './held-client.ts';
import { NeighbourLinks } from './NeighbourLinks.tsx';
import { Policy } from './Policy.tsx';
import { TrafficByApplication } from './TrafficByApplication.tsx';
import { UsageRank } from './UsageRank.tsx';
import { useSettled } from './use-settled.ts';
import { WhatChanged } from './WhatChanged.tsx';
import { connectedSince, whereabouts } from './whereabouts.ts';

interface ClientBodyProps {
  readonly held: HeldClient;
  /** The list's store when it holds the client: what it is compared with. */
  readonly all: ColumnStore | null;
  readonly client: ClientKey;
}

/** What is known at once, then what Meraki is asked for, each part by itself. */
export function ClientBody({ held, all, client }: ClientBodyProps) {
  const { timespan, t0 } = useScope();
  const asks = useSettled();
  const wireless = textOf(held, 'connection') === 'Wireless';
  const events = useOperation(connectivityEvents(client, { timespan, t0 }), asks && wireless);
  const online = textOf(held, 'status') === 'Online';
  const since = useMemo(() => (online ? connectedSince(events.data?.items ?? []) : null), [online, events.data]);
  const now = useMinute();
  const format = useFormat();
  const { zone } = useDisplay().display;
  return (
    <>
      <p className={classes.where}>
        {whereabouts({
          online,
          device: textOf(held, 'accessPoint') || textOf(held, 'deviceSerial'),
          ssid: textOf(held, 'ssid'),
          port: textOf(held, 'switchPort'),
          vlan: textOf(held, 'vlan'),
        })}
        {since === null ? null : (
          <>
            , since <time title={format.absolute(since)}>{formatClock(since, now, zone)}</time>
          </>
        )}
      </p>
      {all === null ? null : <NeighbourLinks store={all} row={held.row} />}
      {all === null ? null : <UsageRank store={all} row={held.row} />}
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
