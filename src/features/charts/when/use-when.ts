import { clientName } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { useScope } from '#state/address/use-scope.ts';
import {
  MOST_ASKED_CLIENTS,
  type Operation,
  trafficOverTime,
  usageOverTime,
  useOperation,
  wirelessOverTime,
} from '#state/load/operations.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { useSelection } from '#state/view/page-state.ts';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { REST_MS, type ShownData } from '../panel-props.ts';
import { valueColour } from '../value-colour.ts';
import { binEdges, momentText } from './clock.ts';
import {
  clientRows,
  countRows,
  type LaneData,
  type LaneSeries,
  mostByBin,
  ofAmount,
  ofRate,
  peakOf,
  seenRows,
  trafficRows,
  volumesByBin,
} from './histories.ts';
import { countsByBin } from './seen-counts.ts';

const rateText = (megabits: number) => formatRate(megabits * 1e6);

const WIRELESS: readonly LaneSeries[] = [{ key: 'clients', name: 'Connected', colour: 'var(--mark)' }];
const SEEN: readonly LaneSeries[] = [
  { key: 'arrivals', name: 'First seen', colour: 'var(--mark)', apart: true },
  { key: 'departures', name: 'Last seen, now offline', colour: 'var(--value-none)', apart: true },
];

export interface LaneState {
  readonly lane: LaneData | null;
  readonly history: Pick<Operation<unknown>, 'fault' | 'retry'> | null;
}

const idsOf = (store: ColumnStore, view: View) => Array.from(view.order, (row) => store.textAt('id', row));

/** The few clients whose own traffic is shown: the selected ones, or all that match; null where they are too many to ask for. */
export function useFewClients({ data: { store, view, loading } }: ShownData): readonly string[] | null {
  const { ids } = useSelection();
  const few = useMemo(() => {
    if (ids.size > 0) return ids.size <= MOST_ASKED_CLIENTS ? [...ids] : null;
    return view.matched > 0 && view.matched <= MOST_ASKED_CLIENTS && !loading ? idsOf(store, view) : null;
  }, [ids, store, view, loading]);
  const key = few === null ? null : few.join(',');
  const [rested] = useDebouncedValue(key, REST_MS);
  return useMemo(() => (rested === null || rested !== key ? null : rested.split(',')), [rested, key]);
}

/** What happened when, in the span of the list: all of one time axis. */
export function useWhen(props: ShownData, show: string) {
  const { store, view, times, loadedAt } = props.data;
  const { zone } = useDisplay().display;
  const { networkId, timespan, t0 } = useScope();
  const of = { networkId, timespan, t0, loadedAt };
  const few = useFewClients(props);
  const shows = (lane: string) => show === 'all' || show === lane;
  const traffic = useOperation(trafficOverTime(of), shows('traffic') && few === null);
  const usage = useOperation(usageOverTime(of, few ?? []), shows('traffic') && few !== null);
  const wireless = useOperation(wirelessOverTime(of), shows('wireless'));
  const [from, to] = [times.spanStart, times.now];
  const edges = useMemo(() => binEdges(from, to, zone), [from, to, zone]);
  const seen = useMemo(() => {
    const last = countsByBin(store.number('offlineSince'), view.order, edges);
    // All of the list were seen in its span; Meraki's data may be minutes older than the page's clock.
    last.counts[0] += last.before;
    return { first: countsByBin(store.number('firstSeen'), view.order, edges), last };
  }, [store, view, edges]);
  const timeText = useMemo(() => (ms: number) => momentText(ms, zone), [zone]);
  const trafficLane = useMemo((): Pick<LaneData, 'series' | 'rows'> | null => {
    if (few === null) return traffic.data === undefined ? null : trafficRows(traffic.data, to);
    if (usage.data === undefined) return null;
    const named = usage.data.map((client) => {
      const row = store.rowOf(client.clientId);
      const name = row < 0 ? client.clientId : clientName(store, row);
      return { ...client, name, colour: valueColour(client.clientId) };
    });
    return clientRows(named, to);
  }, [few, traffic.data, usage.data, store, to]);
  const volumes = useMemo(() => {
    if (few === null) return traffic.data === undefined ? null : volumesByBin(traffic.data, edges, ofRate);
    if (usage.data === undefined) return null;
    const each = usage.data.map(({ points }) => volumesByBin(points, edges, ofAmount));
    return edges.slice(1).map((_, bin) => ({
      sent: each.reduce((sum, volumes) => sum + volumes[bin].sent, 0),
      received: each.reduce((sum, volumes) => sum + volumes[bin].received, 0),
    }));
  }, [few, traffic.data, usage.data, edges]);
  // Each lane stays the same until its own numbers change: a filter draws those of the network no more than once.
  const ofFew = few === null ? null : few.length;
  const trafficDrawn = useMemo(
    (): LaneData | null =>
      trafficLane === null
        ? null
        : {
            ...trafficLane,
            timeText,
            format: rateText,
            whole: false,
            label: ofFew === null ? 'Traffic of the network' : `Traffic of ${formatCount(ofFew)} clients`,
          },
    [trafficLane, timeText, ofFew],
  );
  const wirelessDrawn = useMemo(
    (): LaneData | null =>
      wireless.data === undefined
        ? null
        : {
            timeText,
            label: 'Wireless clients of the network',
            series: WIRELESS,
            rows: countRows(wireless.data),
            whole: true,
            format: formatCount,
          },
    [wireless.data, timeText],
  );
  const seenDrawn = useMemo(
    (): LaneData => ({
      timeText,
      label: 'First seen ↑, last seen ↓',
      series: SEEN,
      rows: seenRows(edges, seen.first.counts, seen.last.counts),
      whole: true,
      format: formatCount,
    }),
    [edges, seen, timeText],
  );
  const lanes: Readonly<Record<string, LaneState>> = {
    traffic: { history: few === null ? traffic : usage, lane: trafficDrawn },
    wireless: { history: wireless, lane: wirelessDrawn },
    seen: { history: null, lane: seenDrawn },
  };
  const connected = useMemo(
    () => (wireless.data === undefined ? null : mostByBin(wireless.data, edges)),
    [wireless.data, edges],
  );
  const peak = useMemo(() => (trafficLane === null ? null : peakOf(trafficLane)), [trafficLane]);
  return { zone, from, to, edges, few, lanes, seen, volumes, peak, connected, timeText };
}
