import { formatCount } from '#format/format-count.ts';
import { useScope } from '#state/address/use-scope.ts';
import { applicationsOf, MOST_ASKED_CLIENTS, useHistory } from '#state/load/network-histories.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { useSelection } from '#state/view/page-state.ts';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { memo, type ReactNode, useMemo } from 'react';
import { ChartFigure } from '../figure/ChartFigure.tsx';
import type { FigureTable } from '../figure/figure-table.ts';
import { PanelSize } from '../figure/PanelSize.tsx';
import { type Mark, partLabel, shareTexts, TRAFFIC_SERIES } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import type { PanelProps } from '../panel-props.ts';
import { valueColour } from '../value-colour.ts';
import { applicationParts } from '../values/application-parts.ts';
import { type Part, ranked, sizeOf, topParts, totalOf } from '../values/parts.ts';
import { usageFigures } from './usage-figures.ts';

const TOP = 10;
/** Who filters on has the next filter sooner than this: each asks Meraki. */
const REST_MS = 500;

/** Whom the panel asks about: the selected clients, else the largest of those that match. */
function useAsked({ data: { store, view } }: PanelProps): { readonly ids: readonly string[]; readonly of: number } {
  const { ids } = useSelection();
  return useMemo(() => {
    if (ids.size > 0) return { ids: [...ids].slice(0, MOST_ASKED_CLIENTS), of: ids.size };
    // Those without a usage have used no application.
    const rows = view.top('usage', MOST_ASKED_CLIENTS);
    return { ids: rows.map((row) => store.textAt('id', row)), of: view.matched };
  }, [ids, store, view]);
}

/** Which applications the clients use, as far as the network notes it. */
export const ApplicationsPanel = memo(function ApplicationsPanel(props: PanelProps) {
  const { data, panel } = props;
  const { store, loadedAt, loading } = data;
  const { networkId, timespan, t0 } = useScope();
  const format = useFormat();
  const asked = useAsked(props);
  const [rested] = useDebouncedValue(asked, REST_MS);
  const history = useHistory(
    applicationsOf({ networkId, timespan, t0, loadedAt }, rested.ids),
    rested.ids.length > 0 && !loading,
  );
  const parts = useMemo(
    () => (history.data === undefined ? null : applicationParts(history.data, store)),
    [history.data, store],
  );
  const lags = asked !== rested || parts === null;
  const marks = lags ? [] : marksOf(topParts(parts, TOP, 'usage'), format.usage);
  const most = Math.max(0, ...marks.map(({ lengths }) => lengths[0] + lengths[1]));
  const whose =
    asked.of > asked.ids.length
      ? `The ${formatCount(asked.ids.length)} largest of ${formatCount(asked.of)} clients`
      : `${formatCount(asked.ids.length)} clients`;
  const total = parts === null ? null : sizeOf(totalOf(parts), 'usage');
  return (
    <ChartFigure
      title="Applications"
      soFar={loading}
      wide={panel.wide}
      legend={TRAFFIC_SERIES}
      sentence={lags || total === null ? whose : `${whose}: ${format.usage(total)}`}
      options={<PanelSize panel={panel} />}
      table={() => tableOf(parts ?? [], format.usage)}
      instead={insteadOf(asked.ids.length, loading, history, parts)}
    >
      <MarkRows
        marks={marks}
        plot={{ series: TRAFFIC_SERIES, scale: usageFigures('volume', format, 0, 1).scale(most) }}
      />
    </ChartFigure>
  );
});

function insteadOf(
  asked: number,
  loading: boolean,
  { fault, absent, retry }: { readonly fault: string | null; readonly absent: boolean; retry(): void },
  parts: readonly Part[] | null,
): ReactNode {
  if (asked === 0) return 'No client matches';
  if (loading) return 'Asked once all clients are loaded.';
  if (absent)
    return 'This network does not note applications: traffic analysis is off (Network-wide > General > Traffic analysis).';
  if (fault !== null)
    return (
      <>
        {fault}
        <Button size="compact-xs" variant="default" onClick={retry}>
          Retry
        </Button>
      </>
    );
  if (parts === null) return 'Loading …';
  return parts.length === 0 ? 'No application was noted for these clients.' : null;
}

function marksOf(parts: readonly Part[], usage: (kilobytes: number) => string): readonly Mark[] {
  const shares = shareTexts(parts.map((one) => sizeOf(one, 'usage')));
  return parts.map((part, index): Mark => {
    const { kind, id, sent, received, clients } = part;
    return {
      id: `${kind} ${id}`,
      label: partLabel(part),
      figure: usage(sent + received),
      share: shares[index],
      lengths: kind === 'other' ? [0, 0] : [sent, received],
      colour: kind === 'value' ? valueColour(id) : null,
      tip: [
        ['Sent', usage(sent)],
        ['Received', usage(received)],
        ['Share', shares[index]],
        ...(kind === 'value' ? ([['Clients', formatCount(clients)]] as const) : []),
      ],
      chosen: null,
      value: null,
      choose: null,
    };
  });
}

function tableOf(parts: readonly Part[], usage: (kilobytes: number) => string): FigureTable {
  const all = ranked(parts, 'usage');
  const shares = shareTexts(all.map((one) => sizeOf(one, 'usage')));
  const total = totalOf(all);
  return {
    headings: ['Application', 'Usage', 'Sent', 'Received', 'Share', 'Clients'],
    rows: all.map((part, index) => ({
      key: part.id,
      cells: [
        partLabel(part),
        usage(part.sent + part.received),
        usage(part.sent),
        usage(part.received),
        shares[index],
        formatCount(part.clients),
      ],
    })),
    total: [
      'Total',
      usage(total.sent + total.received),
      usage(total.sent),
      usage(total.received),
      total.sent + total.received > 0 ? '100.0 %' : '0.0 %',
      // A client uses several.
      '–',
    ],
  };
}
