import { clientName } from '#clients/client-name.ts';
import { clientRecord, useOperation } from '#state/load/one-client.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { useEffect, useMemo, useRef } from 'react';
import { ClientBody } from './ClientBody.tsx';
import classes from './ClientPanel.module.css';
import { NotLoaded } from './NotLoaded.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { usePanelKeys } from './use-panel-keys.ts';

interface ClientPanelProps {
  readonly data: ClientData;
  readonly networkId: string;
  readonly id: string;
}

/** One client beside the list, which stays in sight and in use. */
export function ClientPanel({ data, networkId, id }: ClientPanelProps) {
  const { swap, close } = useOpenClient();
  const panel = useRef<HTMLElement>(null);
  const { store, view } = data;
  const row = store.rowOf(id);
  // The list may lack it: not loaded yet, last seen before the time span, or left out by what Meraki was asked for.
  const record = useOperation(clientRecord({ networkId, clientId: id }), row < 0);
  const place = useMemo(() => (row < 0 ? -1 : view.order.indexOf(row)), [view, row]);
  const idAt = (index: number) =>
    place >= 0 && index >= 0 && index < view.order.length ? store.textAt('id', view.order[index]) : null;
  const previous = idAt(place - 1);
  const next = idAt(place + 1);

  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  usePanelKeys(panel, close, (step) => {
    const target = step < 0 ? previous : next;
    if (target !== null) swap(target);
  });
  const held = row >= 0 ? { store, row } : record.data?.rowCount === 1 ? { store: record.data, row: 0 } : null;
  return (
    // Not modal. A click into it gives it the keys.
    <section ref={panel} role="dialog" aria-labelledby="client-panel-name" tabIndex={-1} className={classes.panel}>
      <PanelHeader
        name={held === null ? id : clientName(held.store, held.row)}
        held={held}
        place={place}
        listed={view.order.length}
        {...(previous === null ? {} : { onPrevious: () => swap(previous) })}
        {...(next === null ? {} : { onNext: () => swap(next) })}
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
