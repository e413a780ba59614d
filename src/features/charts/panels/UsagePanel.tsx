import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import { groupLabel } from '#clients/group-fields.ts';
import { setRange } from '#clients/query/edits.ts';
import { averageRate, countedSeconds } from '#clients/columns.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import { marksOf, partsTable, sharesBy, TRAFFIC_SERIES } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import type { PanelProps } from '../panel-props.ts';
import { allClients, ranked, topClients, topParts, totalOf, valueParts } from '../values/parts.ts';
import { concentrationOf } from '../values/usage-spread.ts';
import { measureColumns, usageFigures } from './usage-figures.ts';

/** What few clients make most of it is told by. */
const MOST = 0.8;

/** Who moves the most: clients first of all, or the values of a field. */
export const UsagePanel = memo(function UsagePanel(props: PanelProps) {
  const { data, panel } = props;
  const { store, view, times } = data;
  const { open } = useOpenClient();
  const format = useFormat();
  const chosenBy = optionOf(panel, 'by');
  const by: FieldKey | null = isFieldKey(chosenBy) ? chosenBy : null;
  const top = Number(optionOf(panel, 'top'));
  const all = useMemo(() => (by === null ? null : valueParts(view, by)), [view, by]);
  const parts = useMemo(
    () => (all === null ? topClients(store, view, top) : topParts(all, top, 'usage')),
    [all, store, view, top],
  );
  const total = useMemo(() => totalOf(parts), [parts]);
  const seconds = countedSeconds(times);
  const { text, scale } = usageFigures(optionOf(panel, 'show'), format, total.sent + total.received, seconds);
  const shares = sharesBy(parts, 'usage');
  const marks = marksOf(parts, by, props, ({ kind, id, sent, received, clients }, at) => ({
    figure: text(sent + received),
    share: shares[at],
    lengths: [sent, received],
    tip: [
      ['Sent', text(sent)],
      ['Received', text(received)],
      ['Together', text(sent + received)],
      ['Share', shares[at]],
      ...(kind === 'client' ? [] : ([['Clients', formatCount(clients)]] as const)),
    ],
    ...(kind === 'client' ? { choose: () => open(id) } : {}),
  }));
  return (
    <ChartFigure
      panel={panel}
      data={data}
      legend={TRAFFIC_SERIES}
      sentence={<FewClients {...props} />}
      control={<PanelOption inHead panel={panel} name="by" label="Group by" />}
      options={
        <>
          <PanelOption panel={panel} name="top" label="Bars" />
          <PanelOption panel={panel} name="show" label="Shown as" />
        </>
      }
      table={() =>
        partsTable(
          by === null ? 'Client' : groupLabel(by),
          all === null ? allClients(store, view) : ranked(all, 'usage'),
          'usage',
          [
            ...measureColumns(['usage', 'sent', 'received'], format),
            ['Share', (_, share) => share],
            ['Average rate', ({ sent, received }) => formatRate(averageRate(sent + received, seconds))],
          ],
        )
      }
    >
      <MarkRows marks={marks} plot={{ series: TRAFFIC_SERIES, scale }} />
    </ChartFigure>
  );
});

/** `37 clients make 80 % of the traffic`; a click lists them. */
function FewClients({ data: { store, view }, change }: PanelProps) {
  const few = useMemo(() => concentrationOf(store, view, MOST), [store, view]);
  if (few === null) return null;
  const { clients, share, atLeast } = few;
  return (
    <>
      <button type="button" title="List them" onClick={() => change(setRange('usage', `>=${atLeast}kB`))}>
        {formatCount(clients)} {clients === 1 ? 'client makes' : 'clients make'}
      </button>{' '}
      {(share * 100).toFixed(0)} % of the traffic
    </>
  );
}
