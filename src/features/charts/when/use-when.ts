import { clientName } from '#clients/display-names.ts';
import { isListLine } from '#clients/known-values.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { useScope } from '#state/address/use-scope.ts';
import {
  type HistoryOf,
  MOST_ASKED_CLIENTS,
  type Operation,
  trafficOverTime,
  usageOverTime,
  useOperation,
  wirelessOverTime,
} from '#state/load/operations.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { useSelection } from '#state/view/page-state.ts';
import { useCallback, useMemo } from 'react';
import { type ShownData, useRested } from '../panel-props.ts';
import type { StepSeries, Steps } from '../marks/StepChart.tsx';
import { binEdges, momentText } from './clock.ts';
import {
  clientRows,
  countRows,
  type LaneRows,
  mostByBin,
  peakOf,
  ratesOf,
  seenRows,
  trafficRows,
  volumesByBin,
} from './histories.ts';
import { countsByBin } from './seen-counts.ts';

const rateText = (megabits: number) => formatRate(megabits * 1e6);

const WIRELESS: readonly StepSeries[] = [{ key: 'clients', name: 'Connected', colour: 'var(--mark)' }];
const SEEN: readonly StepSeries[] = [
  { key: 'arrivals', name: 'First seen', colour: 'var(--mark)', apart: true },
  { key: 'departures', name: 'Last seen, now offline', colour: 'var(--value-none)', apart: true },
];

export interface Lane extends Steps {
  readonly label: string;
}

/** Null until its numbers are there. It stays the same until they change: a filter draws the lanes of the network no more than once. */
const useLane = (label: string, drawn: LaneRows | null, whole: boolean, title: Steps['title']): Lane | null =>
  useMemo(
    () => drawn && { ...drawn, label, whole, format: whole ? formatCount : rateText, title },
    [label, drawn, whole, title],
  );

export interface LaneState {
  readonly lane: Lane | null;
  readonly history: Pick<Operation<unknown>, 'fault' | 'retry'> | null;
}

const idsOf = (store: ColumnStore, view: View) => Array.from(view.listed, (row) => store.textAt('id', row));

/** The few clients whose own traffic is shown: the selected ones, or all that match; null where they are too many to ask for. */
export function useFewClients({ data: { store, view, loading } }: ShownData): readonly string[] | null {
  const { ids } = useSelection();
  const few = useMemo(() => {
    const selected = [...ids].filter((id) => !isListLine(id));
    if (selected.length > 0) return selected.length <= MOST_ASKED_CLIENTS ? selected : null;
    return view.matched > 0 && view.matched <= MOST_ASKED_CLIENTS && !loading ? idsOf(store, view) : null;
  }, [ids, store, view, loading]);
  return useRested(few);
}

interface TrafficOf {
  readonly span: HistoryOf;
  /** Whose traffic; null for all of the network. */
  readonly few: readonly string[] | null;
  readonly isShown: boolean;
  readonly store: ColumnStore;
  readonly edges: readonly number[];
  readonly to: number;
}

/** The traffic of the network, or of each of a few clients: as it is drawn, and added up by bin. Null until it is there. `more`: Meraki may have more than was read. */
function useTraffic({ span, few, isShown, store, edges, to }: TrafficOf) {
  const network = useOperation(trafficOverTime(span), isShown && few === null);
  const clients = useOperation(usageOverTime(span, few ?? []), isShown && few !== null);
  const all = useMemo(() => {
    if (few === null)
      return network.data && [{ clientId: '', name: '', rates: ratesOf(network.data.items, to, 'Mbit/s') }];
    return clients.data?.items.map(({ clientId, points }) => {
      const row = store.rowOf(clientId);
      return { clientId, name: row < 0 ? clientId : clientName(store, row), rates: ratesOf(points, to, 'kB') };
    });
  }, [few, network.data, clients.data, store, to]);
  const told = useMemo(() => {
    if (all === undefined) return { drawn: null, volumes: null, peak: null };
    const rates = all.flatMap((one) => one.rates);
    const drawn = few === null ? trafficRows(rates) : clientRows(all);
    return { drawn, volumes: volumesByBin(rates, edges), peak: peakOf(drawn) };
  }, [few, all, edges]);
  const history = few === null ? network : clients;
  return { history, more: history.data?.more === true, ...told };
}

/** What happened when, in the span of the list: all of one time axis. */
export function useWhen(props: ShownData, show: string) {
  const { store, view, times, loadedAt } = props.data;
  const { zone } = useDisplay().display;
  const { networkId, timespan, t0 } = useScope();
  const span = { networkId, timespan, t0, loadedAt };
  const few = useFewClients(props);
  const shows = (lane: string) => show === 'all' || show === lane;
  const [from, to] = [times.spanStart, times.now];
  const edges = useMemo(() => binEdges(from, to, zone), [from, to, zone]);
  const traffic = useTraffic({ span, few, isShown: shows('traffic'), store, edges, to });
  const wireless = useOperation(wirelessOverTime(span), shows('wireless'));
  const seen = useMemo(() => {
    const { counts: arrivals } = countsByBin(store.number('firstSeen'), view.listed, edges);
    const { counts: departures, before } = countsByBin(store.number('offlineSince'), view.listed, edges);
    // All of the list were seen in its span; Meraki's data may be minutes older than the page's clock.
    departures[0] += before;
    return { arrivals, departures };
  }, [store, view, edges]);
  const timeText = useCallback((ms: number) => momentText(ms, zone), [zone]);
  const wirelessDrawn = useMemo(
    () => (wireless.data === undefined ? null : { series: WIRELESS, rows: countRows(wireless.data) }),
    [wireless.data],
  );
  const seenDrawn = useMemo(() => ({ series: SEEN, rows: seenRows(edges, seen) }), [edges, seen]);
  const whose = few === null ? 'the network' : counted(few.length, 'client');
  const incomplete = traffic.more ? ', incomplete' : '';
  const lanes: Readonly<Record<string, LaneState>> = {
    traffic: {
      history: traffic.history,
      lane: useLane(`Traffic of ${whose}${incomplete}`, traffic.drawn, false, timeText),
    },
    wireless: {
      history: wireless,
      lane: useLane('Wireless clients of the network', wirelessDrawn, true, timeText),
    },
    seen: { history: null, lane: useLane('First seen ↑, last seen ↓', seenDrawn, true, timeText) },
  };
  const connected = useMemo(
    () => (wireless.data === undefined ? null : mostByBin(wireless.data, edges)),
    [wireless.data, edges],
  );
  const { volumes, peak, more } = traffic;
  return { zone, from, to, edges, few, lanes, seen, volumes, peak, more, connected, timeText };
}

export type When = ReturnType<typeof useWhen>;
