import { clientName } from '#clients/display-names.ts';
import { isListLine } from '#clients/known-values.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import {
  type ClientKey,
  clientRecord,
  type ConnectivityEvent,
  connectivityEvents,
  type Operation,
  useOperation,
} from '#state/load/operations.ts';
import { type ClientData, useListData } from '#state/view/use-client-view.ts';
import { NARROW } from '#ui/narrow.ts';
import { useAfter } from '#ui/use-after.ts';
import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { ClassAndFindings } from './ClassAndFindings.tsx';
import classes from './ClientPanel.module.css';
import { DailyTraffic } from './DailyTraffic.tsx';
import { Events } from './Events.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import { type HeldClient, textOf } from './held-client.ts';
import { NeighbourLinks } from './NeighbourLinks.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { Policy } from './Policy.tsx';
import { AskAgain, Note } from './Section.tsx';
import { TrafficByApplication } from './TrafficByApplication.tsx';
import { usePanelKeys } from './use-panel-keys.ts';
import { useSteps } from './use-steps.ts';
import { UsageRank } from './UsageRank.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import { Whereabouts } from './Whereabouts.tsx';

interface ClientPanelProps {
  readonly data: ClientData;
  readonly networkId: string;
  readonly id: string;
}

/** The details of one client beside the list, which stays in sight and in use. */
export function ClientPanel({ data, networkId, id }: ClientPanelProps) {
  const { close } = useOpenClient();
  const panel = useRef<HTMLElement>(null);
  const { store } = data;
  const row = store.rowOf(id);
  // The list may lack it: not loaded yet, not seen in the time span, or left out by a Meraki filter.
  const line = isListLine(id);
  const record = useOperation(clientRecord({ networkId, clientId: id }), row < 0 && !line);
  const steps = useSteps(data, row);
  useRestInert(panel);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  usePanelKeys(panel, close, steps);
  const held = row >= 0 ? { store, row } : record.data?.rowCount === 1 ? { store: record.data, row: 0 } : null;
  return (
    // Not modal. With a tabIndex, a click into it gives it the focus, and so its keys.
    <section ref={panel} role="dialog" aria-labelledby="client-panel-name" tabIndex={-1} className={classes.panel}>
      <PanelHeader
        name={held === null ? id : clientName(held.store, held.row)}
        held={held}
        steps={steps}
        onClose={close}
      />
      <div className={classes.scroll}>
        {row >= 0 ? null : line ? (
          <Note>A line of a roster that no client fits. It is in the list while the filter asks for it.</Note>
        ) : (
          <NotLoaded data={data} record={record} />
        )}
        {held === null ? null : (
          <ClientBody
            key={id}
            held={held}
            all={row >= 0 && row < store.presentCount ? store : null}
            partial={data.incomplete}
            client={{ networkId, clientId: id }}
          />
        )}
      </div>
    </section>
  );
}

/** On a narrow screen the panel lies over the whole page: no key or screen reader reaches what it covers. */
function useRestInert(panel: RefObject<HTMLElement | null>): void {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  // A layout effect: it ends before the focus goes back to the list.
  useLayoutEffect(() => {
    if (!narrow) return undefined;
    const covered = [...(panel.current?.parentElement?.children ?? [])].filter(
      (part) => part instanceof HTMLElement && part.matches('header, nav, main') && !part.inert,
    );
    for (const part of covered) part.toggleAttribute('inert', true);
    return () => {
      for (const part of covered) part.removeAttribute('inert');
    };
  }, [narrow, panel]);
}

interface NotLoadedProps {
  readonly data: ClientData;
  readonly record: Operation<ColumnStore>;
}

/** Says why the client is not in the list, and what Meraki answered when it was asked for this client alone. */
function NotLoaded({ data: { store, loading }, record: { data, fault, retry } }: NotLoadedProps) {
  // The list is newer than what is known here, and may have it.
  if (useListData()?.store !== store) return null;
  const absent = loading
    ? 'Not among the clients loaded so far.'
    : 'Not among the loaded clients: it was not seen in this time span, or a Meraki filter leaves it out.';
  const answer =
    data === undefined
      ? 'Asking Meraki for it alone…'
      : data.rowCount === 1
        ? 'Meraki was asked for it alone; that answer has no usage.'
        : 'Meraki’s answer about it could not be read.';
  return (
    <AskAgain tone="missing" action="Ask again" onAsk={fault === null ? null : retry}>
      {absent} {fault?.message ?? answer}
    </AskAgain>
  );
}

/** Meraki is asked after the panel has shown the client for so long. A user who steps through the list would use up the rate limit otherwise. */
const SETTLED_MS = 300;

const NO_EVENTS: readonly ConnectivityEvent[] = [];

interface ClientBodyProps {
  readonly held: HeldClient;
  /** The list's store, with whose clients this one is compared; null if the client is not in the load. */
  readonly all: ColumnStore | null;
  /** Not all clients are loaded. */
  readonly partial: boolean;
  readonly client: ClientKey;
}

/** All about one client: first what the load knows, then what Meraki is asked for. */
function ClientBody({ held, all, partial, client }: ClientBodyProps) {
  const { timespan, t0 } = useScope();
  const asks = useAfter(SETTLED_MS);
  const wireless = textOf(held, 'connection') === 'Wireless';
  const events = useOperation(connectivityEvents(client, { timespan, t0 }), asks && wireless);
  return (
    <>
      <Whereabouts held={held} events={events.data?.items ?? NO_EVENTS} />
      {all === null ? null : (
        <>
          <NeighbourLinks {...held} partial={partial} />
          <UsageRank {...held} partial={partial} />
        </>
      )}
      <WhatChanged id={client.clientId} />
      <ClassAndFindings held={held} listed={all !== null} />
      <FieldGroups held={held} listed={all !== null} />
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
