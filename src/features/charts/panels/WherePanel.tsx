import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import { facetLabel, groupLabel } from '#clients/group-fields.ts';
import { valueName } from '#clients/display-names.ts';
import { formatCount } from '#format/format-count.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import { marksOf, partsTable, type Series } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import { MatrixGrid, matrixTable } from '../marks/MatrixGrid.tsx';
import type { PanelProps } from '../panel-props.ts';
import { type Amounts, MEASURE_LABELS, ranked, sizeOf, topParts, totalOf } from '../values/parts.ts';
import { matrixOf, placeParts } from '../values/place-parts.ts';
import { measureColumns, measureFigures, measureOf, tipLines } from './usage-figures.ts';

const TOP = 25;
const MOST_LINES = [30, 12] as const;
const NO_LIMIT = [Infinity, Infinity] as const;
const ONLINE_SERIES: readonly Series[] = [
  { name: 'Online', colour: 'var(--mark)' },
  { name: 'Offline', colour: 'var(--value-none)' },
];

const shareOnline = ({ online = 0, clients }: Amounts, digits: number) =>
  clients > 0 ? `${((online / clients) * 100).toFixed(digits)} %` : '–';

/** Where the clients are: by access point or switch with how many are online, or any field crossed with any other. */
export const WherePanel = memo(function WherePanel(props: PanelProps) {
  const { data, panel } = props;
  const { store, view } = data;
  const format = useFormat();
  const [by, across] = [optionOf(panel, 'rows'), optionOf(panel, 'columns')];
  const rows: FieldKey = isFieldKey(by) ? by : 'accessPoint';
  const columns: FieldKey | null = isFieldKey(across) ? across : null;
  const measure = measureOf(panel);
  const places = useMemo(() => placeParts(store, view, rows), [store, view, rows]);
  const parts = useMemo(() => topParts(places, TOP, measure), [places, measure]);
  const matrix = useMemo(
    () => (columns === null ? null : matrixOf(store, view, [rows, columns], measure, MOST_LINES)),
    [store, view, rows, columns, measure],
  );
  const { text, scale } = measureFigures(measure, format);
  const counts = measure === 'clients';
  const marks = marksOf(parts, rows, props, (part) => {
    const { kind, clients, online = 0 } = part;
    const isOn = kind === 'value' ? `${shareOnline(part, 0)} on` : '';
    return {
      figure: text(sizeOf(part, measure)),
      share: isOn,
      lengths: counts ? [online, clients - online] : [sizeOf(part, measure)],
      tip: [
        ...tipLines(part, ['clients', 'sent', 'received'], format),
        ...(kind === 'value' ? ([['Online', `${formatCount(online)}, ${isOn}`]] as const) : []),
      ],
    };
  });
  const values = parts.filter(({ kind }) => kind === 'value');
  const top = values.find(({ id }) => id !== '') ?? values[0];
  const total = totalOf(places);
  const sentence =
    values.length === 0
      ? ''
      : `${valueName(top.id)} has the most: ${text(sizeOf(top, measure))} of ${text(sizeOf(total, measure))}${
          columns === null ? `; ${formatCount(total.online ?? 0)} online on ${formatCount(places.length)}` : ''
        }`;
  return (
    <ChartFigure
      panel={panel}
      data={data}
      legend={columns === null && counts ? ONLINE_SERIES : []}
      sentence={sentence}
      control={
        <>
          <PanelOption inHead panel={panel} name="rows" label="Rows" />
          <PanelOption inHead panel={panel} name="columns" label="Columns" />
        </>
      }
      options={<PanelOption panel={panel} name="measure" label="Measure" />}
      table={() =>
        columns === null
          ? partsTable(groupLabel(rows), ranked(places, measure), measure, [
              ...measureColumns(['clients'], format),
              ['Online', ({ online = 0 }) => formatCount(online)],
              ['Online share', (amounts) => shareOnline(amounts, 1)],
              ...measureColumns(['usage', 'sent', 'received'], format),
            ])
          : matrixTable(matrixOf(store, view, [rows, columns], measure, NO_LIMIT), facetLabel(rows), text)
      }
    >
      {matrix === null || columns === null ? (
        <MarkRows
          marks={marks}
          plot={{
            series: counts ? ONLINE_SERIES : [{ name: MEASURE_LABELS[measure], colour: 'var(--mark)' }],
            scale,
          }}
        />
      ) : (
        <MatrixGrid matrix={matrix} fields={[rows, columns]} text={text} shown={props} />
      )}
    </ChartFigure>
  );
});
