import { isListLine } from '#clients/known-values.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { useScope } from '#state/address/use-scope.ts';
import { applicationsOf, MOST_ASKED_CLIENTS, type Operation, useOperation } from '#state/load/operations.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useSelection } from '#state/view/page-state.ts';
import { useLoadPhase } from '#state/view/use-client-view.ts';
import { memo, type ReactNode, useMemo } from 'react';
import { ChartFigure, Fault } from '../figure/ChartFigure.tsx';
import { marksOf, partsTable, SHARE, sharesBy, TRAFFIC_SERIES } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import { MAY_BE_MORE, NO_USAGE, type PanelProps, type ShownData, useRested } from '../panel-props.ts';
import { applicationParts, type Part, ranked, sizeOf, topParts, totalOf } from '../values/parts.ts';
import { measureColumns, tipLines, volumeFigures } from './usage-figures.ts';

const TOP = 10;

interface Asked {
  readonly ids: readonly string[];
  /** How many there are. */
  readonly of: number;
}

export const whoseText = ({ ids, of }: Asked): string =>
  of > ids.length ? `The ${formatCount(ids.length)} largest of ${formatCount(of)} clients` : counted(of, 'client');

/** Whom the panel asks about: the largest of the selected clients, else of those that match. @param selected their ids */
export function askedOf(
  { store, view }: Pick<ShownData['data'], 'store' | 'view'>,
  selected: ReadonlySet<string>,
): Asked {
  const usages = store.number('usage');
  const usageOf = (id: string) => usages[store.rowOf(id)] || 0;
  if (selected.size > 0) {
    const largest = [...selected].filter((id) => !isListLine(id)).sort((a, b) => usageOf(b) - usageOf(a));
    return { ids: largest.slice(0, MOST_ASKED_CLIENTS), of: largest.length };
  }
  // Those without a usage have used no application.
  const rows = view.top('usage', MOST_ASKED_CLIENTS);
  return { ids: rows.map((row) => store.textAt('id', row)), of: view.matched };
}

const VOLUMES = ['usage', 'sent', 'received'] as const;

/** Which applications the clients use, as far as the network notes it. */
export const ApplicationsPanel = memo(function ApplicationsPanel(props: PanelProps) {
  const { store, view, loadedAt, loading } = props.data;
  const { networkId, timespan, t0 } = useScope();
  const phase = useLoadPhase();
  const format = useFormat();
  const { text: usage, scale } = volumeFigures(format);
  const selected = useSelection().ids;
  const asked = useMemo(() => askedOf({ store, view }, selected), [store, view, selected]);
  const rested = useRested(asked.ids);
  const history = useOperation(
    applicationsOf({ networkId, timespan, t0, loadedAt }, rested ?? []),
    rested !== null && !loading,
  );
  const all = useMemo(
    () => (history.data === undefined ? null : applicationParts(history.data.items, store)),
    [history.data, store],
  );
  const parts = topParts(all ?? [], TOP, 'usage');
  const shares = sharesBy(parts, 'usage');
  const marks = marksOf(parts, null, props, (part, at) => ({
    figure: usage(part.sent + part.received),
    share: shares[at],
    lengths: [part.sent, part.received],
    tip: [
      // Clients with several of the others would count several times.
      ...tipLines(part, part.kind === 'other' ? ['sent', 'received'] : ['sent', 'received', 'clients'], format),
      ['Share', shares[at]],
    ],
  }));
  const whose = whoseText(asked);
  const sum = usage(sizeOf(totalOf(parts), 'usage'));
  const more = history.data?.more === true;
  return (
    <ChartFigure
      {...props}
      nobody={asked.of === 0}
      legend={TRAFFIC_SERIES}
      note=""
      sentence={parts.length === 0 ? whose : `${whose}: ${more ? `at least ${sum} ${MAY_BE_MORE}` : sum}`}
      table={() => {
        const table = partsTable({
          heading: 'Application',
          parts: ranked(all ?? [], 'usage'),
          marks: parts,
          measure: 'usage',
          columns: [...measureColumns(VOLUMES, format), SHARE, ...measureColumns(['clients'], format)],
        });
        // A client uses several: they add up to nothing.
        const total = [...table.total.slice(0, -1), Number.NaN];
        return { ...table, total: more ? total.with(0, 'Total, incomplete') : total };
      }}
      instead={asked.ids.length === 0 ? NO_USAGE : insteadOf(loading ? phase : null, history, all)}
    >
      <MarkRows marks={marks} plot={{ series: TRAFFIC_SERIES, scale }} />
    </ChartFigure>
  );
});

/** Why there is no chart, null where there is one. @param load what the load does whose clients are not all there; null where they are */
export function insteadOf(
  load: ReturnType<typeof useLoadPhase> | null,
  { fault, retry }: Operation<unknown>,
  parts: readonly Part[] | null,
): ReactNode {
  if (load === 'failed') return 'Not asked, because loading the clients failed.';
  if (load === 'stopped') return 'Not asked, because loading the clients was stopped.';
  if (load !== null) return 'Asked once all clients are loaded.';
  if (fault?.absent === true)
    return 'This network does not note applications: traffic analysis is off (Network-wide > General > Traffic analysis).';
  if (fault !== null) return <Fault text={fault.message} retry={retry} />;
  if (parts === null) return 'Loading …';
  return parts.length === 0 ? 'No application was noted for these clients.' : null;
}
