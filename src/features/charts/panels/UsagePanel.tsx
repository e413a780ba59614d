import type { FieldKey } from '#clients/fields.ts';
import { groupLabel } from '#clients/group-fields.ts';
import { setRange } from '#clients/query/edits.ts';
import { countedSeconds } from '#clients/columns.ts';
import { formatCount } from '#format/format-count.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import { marksOf, partsTable, SHARE, sharesBy, TRAFFIC_SERIES } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import type { PanelProps } from '../panel-props.ts';
import { allClients, ranked, sizeOf, topClients, topParts, totalOf, valueParts } from '../values/parts.ts';
import { concentrationOf } from '../values/usage-spread.ts';
import { fieldOption, measureColumns, rateColumn, usageFigures } from './usage-figures.ts';

/** The part of the traffic that the sentence about few clients speaks of. */
const MOST = 0.8;

/** The clients, or the values of a field, with the largest usage and the rest; and all of them. */
function useLargest({ store, view }: PanelProps['data'], by: FieldKey | null, n: number) {
  const all = useMemo(() => (by === null ? null : valueParts(view, by)), [view, by]);
  const parts = useMemo(
    () => (all === null ? topClients(store, view, n) : topParts(all, n, 'usage')),
    [all, store, view, n],
  );
  return { parts, allParts: () => (all === null ? allClients(store, view) : ranked(all, 'usage')) };
}

/** Several clients may have one name. */
const macOf = ({ store }: PanelProps['data'], id: string) => store.textAt('mac', store.rowOf(id));

/** Who moves the most: clients first of all, or the values of a field. */
export const UsagePanel = memo(function UsagePanel(props: PanelProps) {
  const { data, panel } = props;
  const { open } = useOpenClient();
  const format = useFormat();
  const by = fieldOption(panel, 'by');
  const { parts, allParts } = useLargest(data, by, Number(optionOf(panel, 'top')));
  const total = useMemo(() => sizeOf(totalOf(parts), 'usage'), [parts]);
  const seconds = countedSeconds(data.times);
  const show = optionOf(panel, 'show');
  const { text, scale } = usageFigures(show, format, total, seconds);
  const shares = sharesBy(parts, 'usage');
  const marks = marksOf(parts, by, props, ({ kind, id, sent, received, clients }, at) => {
    const [share, used] = [shares[at], text(sent + received)];
    return {
      ...(show === 'share' ? { figure: share, share: used } : { figure: used, share }),
      lengths: [sent, received],
      tip: [
        ['Sent', text(sent)],
        ['Received', text(received)],
        ['Together', used],
        ['Share', share],
        kind === 'client' ? ['MAC', macOf(data, id)] : ['Clients', formatCount(clients)],
      ],
      ...(kind === 'client' ? { choose: () => open(id) } : {}),
    };
  });
  return (
    <ChartFigure
      {...props}
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
        partsTable({
          heading: by === null ? 'Client' : groupLabel(by),
          parts: allParts(),
          marks: parts,
          measure: 'usage',
          columns: [...measureColumns(['usage', 'sent', 'received'], format), SHARE, rateColumn(seconds)],
        })
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
  // 100 % is the whole alone; sums of fractions may miss it by a trillionth.
  const percent = Math.min(Math.round(share * 100), share > 1 - 1e-9 ? 100 : 99);
  return (
    <>
      <button type="button" title="List them" onClick={() => change(setRange('usage', `>=${atLeast}kB`))}>
        {formatCount(clients)} {clients === 1 ? 'client makes' : 'clients make'}
      </button>{' '}
      {`${percent} % of the traffic`}
    </>
  );
}
