import { clientName } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { clientRecord, type Operation, useOperation } from '#state/load/operations.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useEffect, useRef } from 'react';
import { ClientBody } from './ClientBody.tsx';
import classes from './ClientPanel.module.css';
import { PanelHeader } from './PanelHeader.tsx';
import { AskAgain } from './Section.tsx';
import { usePanelKeys } from './use-panel-keys.ts';
import { useSteps } from './use-steps.ts';

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
  const record = useOperation(clientRecord({ networkId, clientId: id }), row < 0);
  const steps = useSteps(data, row);
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

/** Says why the client is not in the list, and what Meraki answered when it was asked for this client alone. */
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
