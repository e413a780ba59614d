import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import { groupLabel } from '#clients/group-fields.ts';
import { setRange } from '#clients/query/edits.ts';
import { countedSeconds } from '#clients/usage-figures.ts';
import { formatCount } from '#format/format-count.ts';
import { CHART_FIELDS, optionOf, setPanelOption } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { memo, useMemo } from 'react';
import { ChartFigure } from '../figure/ChartFigure.tsx';
import { PanelSelect } from '../figure/PanelSelect.tsx';
import { PanelSize } from '../figure/PanelSize.tsx';
import { TRAFFIC_SERIES } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import type { PanelProps } from '../panel-props.ts';
import { concentrationOf } from '../values/concentration.ts';
import { allClients, type Part, ranked, topClients, topParts, totalOf, valueParts } from '../values/parts.ts';
import { useUsageMarks, usageTable } from './usage-marks.ts';
import { usageFigures } from './usage-figures.ts';

const BY = [
  { value: 'clients', label: 'Clients' },
  ...CHART_FIELDS.map((key) => ({ value: key, label: groupLabel(key) })),
];
const TOP = ['10', '25', '50'].map((n) => ({ value: n, label: `Top ${n}` }));
const SHOW = [
  { value: 'volume', label: 'Volume' },
  { value: 'share', label: 'Share' },
  { value: 'rate', label: 'Average rate' },
];
/** What few clients make most of it is told by. */
const MOST = 0.8;

/** Who moves the most: clients first of all, or the values of a field. */
export const UsagePanel = memo(function UsagePanel(props: PanelProps) {
  const { data, panel, change } = props;
  const { store, view, times } = data;
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
  const few = useMemo(() => concentrationOf(store, view, MOST), [store, view]);
  const figures = usageFigures(optionOf(panel, 'show'), format, total.sent + total.received, countedSeconds(times));
  const marks = useUsageMarks(parts, by, props, figures);
  const most = Math.max(0, ...marks.flatMap(({ lengths }) => lengths.reduce((sum, one) => sum + one, 0)));
  const option = (name: string) => (value: string) => setPanelOption(panel.id, name, value);
  const rows = (): readonly Part[] => (all === null ? allClients(store, view) : ranked(all, 'usage'));
  return (
    <ChartFigure
      title="Usage"
      soFar={data.loading}
      legend={TRAFFIC_SERIES}
      wide={panel.wide}
      sentence={
        few === null ? null : (
          <>
            <button type="button" title="List them" onClick={() => change(setRange('usage', `>=${few.atLeast}kB`))}>
              {formatCount(few.clients)} {few.clients === 1 ? 'client makes' : 'clients make'}
            </button>{' '}
            {(few.share * 100).toFixed(0)} % of the traffic
          </>
        )
      }
      control={<PanelSelect inHead label="Group by" value={chosenBy} choices={BY} onChoose={option('by')} />}
      options={
        <>
          <PanelSelect label="Bars" value={optionOf(panel, 'top')} choices={TOP} onChoose={option('top')} />
          <PanelSelect label="Shown as" value={optionOf(panel, 'show')} choices={SHOW} onChoose={option('show')} />
          <PanelSize panel={panel} />
        </>
      }
      table={() => usageTable(rows(), by, format, countedSeconds(times))}
      instead={view.matched === 0 ? 'No client matches' : null}
    >
      <MarkRows marks={marks} plot={{ series: TRAFFIC_SERIES, scale: figures.scale(most) }} />
    </ChartFigure>
  );
});
