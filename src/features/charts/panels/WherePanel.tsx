import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import { facetLabel, groupLabel } from '#clients/group-fields.ts';
import { valueName } from '#clients/value-name.ts';
import { formatCount } from '#format/format-count.ts';
import { CHART_FIELDS, optionOf, setPanelOption } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { memo, useMemo } from 'react';
import { ChartFigure } from '../figure/ChartFigure.tsx';
import { PanelSelect } from '../figure/PanelSelect.tsx';
import { PanelSize } from '../figure/PanelSize.tsx';
import { MarkRows } from '../marks/MarkRows.tsx';
import { MatrixGrid } from '../marks/MatrixGrid.tsx';
import { countScale } from '../marks/scale.ts';
import type { PanelProps } from '../panel-props.ts';
import { MEASURE_LABELS, MEASURES, ranked, sizeOf, topParts, totalOf } from '../values/parts.ts';
import { matrixOf, placeParts } from '../values/place-parts.ts';
import { matrixTable, ONLINE_SERIES, placeMarks, placeTable } from './place-marks.ts';
import { usageFigures } from './usage-figures.ts';

const TOP = 25;
const MOST_LINES = [30, 12] as const;
const NO_LIMIT = [Infinity, Infinity] as const;
const FIELDS = CHART_FIELDS.map((value) => ({ value, label: groupLabel(value) }));
const ACROSS = [{ value: 'none', label: 'Online' }, ...FIELDS];
const MEASURE = MEASURES.map((value) => ({ value, label: MEASURE_LABELS[value] }));

/** Where the clients are: by access point or switch with how many are online, or any field crossed with any other. */
export const WherePanel = memo(function WherePanel(props: PanelProps) {
  const { data, panel } = props;
  const { store, view } = data;
  const format = useFormat();
  const [by, across] = [optionOf(panel, 'rows'), optionOf(panel, 'columns')];
  const rows: FieldKey = isFieldKey(by) ? by : 'accessPoint';
  const columns: FieldKey | null = isFieldKey(across) ? across : null;
  const chosen = optionOf(panel, 'measure');
  const measure = MEASURES.find((one) => one === chosen) ?? 'clients';
  const text = measure === 'clients' ? formatCount : format.usage;
  const places = useMemo(() => placeParts(store, view, rows), [store, view, rows]);
  const parts = useMemo(() => topParts(places, TOP, measure), [places, measure]);
  const matrix = useMemo(
    () => (columns === null ? null : matrixOf(store, view, [rows, columns], measure, MOST_LINES)),
    [store, view, rows, columns, measure],
  );
  const marks = placeMarks(parts, { props, field: rows, measure, format });
  const most = Math.max(0, ...marks.map(({ lengths }) => lengths.reduce((sum, one) => sum + one, 0)));
  const scale =
    measure === 'clients' ? countScale(most, formatCount) : usageFigures('volume', format, 0, 1).scale(most);
  const values = parts.filter(({ kind }) => kind === 'value');
  const top = values.find(({ id }) => id !== '') ?? values[0];
  const total = sizeOf(totalOf(places), measure);
  const online = places.reduce((sum, one) => sum + one.online, 0);
  const sentence =
    values.length === 0
      ? ''
      : `${valueName(top.id)} has the most: ${text(sizeOf(top, measure))} of ${text(total)}${
          columns === null ? `; ${formatCount(online)} online on ${formatCount(places.length)}` : ''
        }`;
  const option = (name: string) => (value: string) => setPanelOption(panel.id, name, value);
  return (
    <ChartFigure
      title="Where"
      soFar={data.loading}
      wide={panel.wide}
      legend={columns === null && measure === 'clients' ? ONLINE_SERIES : []}
      sentence={<span title={sentence}>{sentence}</span>}
      control={
        <>
          <PanelSelect inHead label="Rows" value={rows} choices={FIELDS} onChoose={option('rows')} />
          <PanelSelect inHead label="Columns" value={across} choices={ACROSS} onChoose={option('columns')} />
        </>
      }
      options={
        <>
          <PanelSelect label="Measure" value={measure} choices={MEASURE} onChoose={option('measure')} />
          <PanelSize panel={panel} />
        </>
      }
      table={() =>
        columns === null
          ? placeTable(ranked(places, measure), rows, format)
          : matrixTable(matrixOf(store, view, [rows, columns], measure, NO_LIMIT), facetLabel(rows), text)
      }
      instead={view.matched === 0 ? 'No client matches' : null}
    >
      {matrix === null || columns === null ? (
        <MarkRows
          marks={marks}
          plot={{
            series: measure === 'clients' ? ONLINE_SERIES : [{ name: MEASURE_LABELS[measure], colour: 'var(--mark)' }],
            scale,
          }}
        />
      ) : (
        <MatrixGrid matrix={matrix} fields={[rows, columns]} text={text} shown={props} />
      )}
    </ChartFigure>
  );
});
