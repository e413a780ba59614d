import { clientName } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { clientRecord, type Operation, useOperation } from '#state/load/operations.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useEffect, useMemo, useRef } from 'react';
import { ClientBody } from './ClientBody.tsx';
import classes from './ClientPanel.module.css';
import { PanelHeader } from './PanelHeader.tsx';
import { AskAgain } from './Section.tsx';
import { usePanelKeys } from './use-panel-keys.ts';

interface ClientPanelProps {
  readonly data: ClientData;
  readonly networkId: string;
  readonly id: string;
}

/** The details of one client beside the list, which stays in sight and in use. */
export function ClientPanel({ data, networkId, id }: ClientPanelProps) {
  const { swap, close } = useOpenClient();
  const panel = useRef<HTMLElement>(null);
  const { store, view } = data;
  const row = store.rowOf(id);
  // The list may lack it: not loaded yet, not seen in the time span, or left out by a Meraki filter.
  const record = useOperation(clientRecord({ networkId, clientId: id }), row < 0);
  const place = useMemo(() => (row < 0 ? -1 : view.order.indexOf(row)), [view, row]);
  const stepTo = (index: number) =>
    place >= 0 && index >= 0 && index < view.order.length
      ? () => swap(store.textAt('id', view.order[index]))
      : undefined;
  const previous = stepTo(place - 1);
  const next = stepTo(place + 1);

  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  usePanelKeys(panel, close, (step) => (step < 0 ? previous : next)?.());
  const held = row >= 0 ? { store, row } : record.data?.rowCount === 1 ? { store: record.data, row: 0 } : null;
  return (
    // Not modal. Its tabIndex lets a click into it give it the keys.
    <section ref={panel} role="dialog" aria-labelledby="client-panel-name" tabIndex={-1} className={classes.panel}>
      <PanelHeader
        name={held === null ? id : clientName(held.store, held.row)}
        held={held}
        place={place}
        listed={view.order.length}
        onPrevious={previous}
        onNext={next}
        onClose={close}
      />
      <div className={classes.scroll}>
        {row >= 0 ? null : <NotLoaded loading={data.loading} record={record} />}
        {held === null ? null : (
          <ClientBody
            key={id}
            held={held}
            all={row >= 0 && row < store.presentCount ? store : null}
            client={{ networkId, clientId: id }}
          />
        )}
      </div>
    </section>
  );
}

interface NotLoadedProps {
  /** Pages of the list are still coming. */
  readonly loading: boolean;
  readonly record: Operation<ColumnStore>;
}

/** Why the client is not in the list, and what Meraki answered when asked for it alone. */
function NotLoaded({ loading, record: { data, fault, retry } }: NotLoadedProps) {
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
