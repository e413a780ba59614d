import { impactOf, placeTerms, rowsAt } from '#clients/impact/impact.ts';
import { formatQuery } from '#clients/query/terms.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useSelection } from '#state/view/use-selection.ts';
import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import classes from './Impact.module.css';
import { ImpactActions } from './ImpactActions.tsx';
import { ImpactFigures } from './ImpactFigures.tsx';

interface ImpactDialogProps {
  readonly data: ClientData;
  onClose(): void;
}

/** The places of the filter, or else the selected clients: who drops. */
export function ImpactDialog({ data, onClose }: ImpactDialogProps) {
  const { store, terms, times, derivedVersion } = data;
  const { ids } = useSelection();
  const places = useMemo(() => placeTerms(terms), [terms]);
  const impact = useMemo(() => {
    // What is derived comes after the rows: the classes, for one.
    if (derivedVersion < 0) return null;
    if (places.length > 0) return impactOf(store, rowsAt(store, places, times));
    if (ids.size === 0) return null;
    return impactOf(
      store,
      [...ids].map((id) => store.rowOf(id)).filter((row) => row >= 0 && row < store.presentCount),
    );
  }, [store, places, times, ids, derivedVersion]);
  const what = places.length > 0 ? formatQuery(places) : `${ids.size} selected clients`;
  return (
    <Modal opened onClose={onClose} title="Impact" size={720} closeButtonProps={{ 'aria-label': 'Close' }}>
      {impact === null ? (
        <p className={classes.none}>
          Choose what goes down first: tick access points, switches, ports, SSIDs or VLANs in the filters, or select
          clients in the list.
        </p>
      ) : (
        <>
          <p className={classes.what}>
            If <b>{what}</b> goes down now{data.incomplete ? ', of the clients loaded so far' : ''}:
          </p>
          <ImpactFigures store={store} impact={impact} />
          <ImpactActions data={data} impact={impact} places={what} onClose={onClose} />
        </>
      )}
    </Modal>
  );
}
