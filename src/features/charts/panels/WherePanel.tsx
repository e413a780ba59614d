import type { FieldKey } from '#clients/fields.ts';
import { facetLabel, groupLabel } from '#clients/group-fields.ts';
import { isolated, valueName } from '#clients/display-names.ts';
import { formatCount } from '#format/format-count.ts';
import type { Measure } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import { type Column, marksOf, partsTable, type Series, SHARE } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import { MatrixGrid, matrixTable } from '../marks/MatrixGrid.tsx';
import type { PanelProps } from '../panel-props.ts';
import { type Amounts, MEASURE_LABELS, type Part, ranked, sizeOf, topParts, totalOf } from '../values/parts.ts';
import { matrixOf, placeParts } from '../values/place-parts.ts';
import { fieldOption, measureColumns, measureFigures, measureOf, tipLines, unitOf } from './usage-figures.ts';

const TOP = 25;
const MOST_LINES = [30, 12] as const;
/** The most cells, and the most columns, of a table of two fields: 35,000 users by 35,000 devices are more than a browser holds. */
const MOST_CELLS = 500_000;
const MOST_COLUMNS = 200;
const mostColumns = (rows: number) => Math.min(MOST_COLUMNS, Math.ceil(MOST_CELLS / rows));
const ONLINE_SERIES: readonly Series[] = [
  { name: 'Online', colour: 'var(--mark)' },
  { name: 'Offline', colour: 'var(--value-none)' },
];

/** Percent; NaN where there are no clients. */
const shareOnline = ({ online = 0, clients }: Amounts) => (online / clients) * 100;

const ONLINE_COLUMNS: readonly Column[] = [
  { heading: 'Online', text: formatCount, of: ({ online = 0 }) => online },
  { ...SHARE, heading: 'Online share', of: shareOnline },
];

/** `HQ-Lobby-AP01 has the most: 70 of 12,000`, a place with a name before the others. @param parts the largest first */
function mostSentence(
  parts: readonly Part[],
  all: readonly Part[],
  measure: Measure,
  text: (size: number) => string,
): string {
  const values = parts.filter(({ kind }) => kind === 'value');
  const top = values.find(({ id }) => id !== '') ?? values[0];
  const total = sizeOf(totalOf(all), measure);
  return total > 0
    ? `${isolated(valueName(top.id))} has the most: ${text(sizeOf(top, measure))} of ${text(total)}`
    : '';
}

/** Where the clients are: by access point or switch with how many are online, or any field crossed with any other. */
export const WherePanel = memo(function WherePanel(props: PanelProps) {
  const { data, panel } = props;
  const { store, view } = data;
  const format = useFormat();
  const rows = fieldOption(panel, 'rows') ?? 'accessPoint';
  const columns = fieldOption(panel, 'columns');
  const measure = measureOf(panel);
  const places = useMemo(() => placeParts(store, view, rows), [store, view, rows]);
  const parts = useMemo(() => topParts(places, TOP, measure), [places, measure]);
  const { text } = measureFigures(measure, format);
  const online = `${formatCount(totalOf(places).online ?? 0)} online on ${formatCount(places.length)}`;
  const most = mostSentence(parts, places, measure, text);
  return (
    <ChartFigure
      {...props}
      legend={columns === null && measure === 'clients' ? ONLINE_SERIES : []}
      sentence={most}
      note={columns === null ? online : ''}
      control={
        <>
          <PanelOption inHead panel={panel} name="rows" label="Rows" />
          <PanelOption inHead panel={panel} name="columns" label="Columns" />
        </>
      }
      options={<PanelOption panel={panel} name="measure" label="Measure" />}
      table={() =>
        columns === null
          ? partsTable({
              heading: groupLabel(rows),
              parts: ranked(places, measure),
              marks: parts,
              measure,
              columns: [
                ...measureColumns(['clients'], format),
                ...ONLINE_COLUMNS,
                ...measureColumns(['usage', 'sent', 'received'], format),
              ],
            })
          : matrixTable(
              matrixOf(store, view, [rows, columns], measure, [Infinity, mostColumns(places.length)]),
              facetLabel(rows),
              { unit: unitOf(measure), text },
            )
      }
    >
      {columns === null ? (
        <Places {...props} rows={rows} parts={parts} />
      ) : (
        <Crossed {...props} rows={rows} columns={columns} />
      )}
    </ChartFigure>
  );
});

/** The values of a field with how many of their clients are online. */
function Places(props: PanelProps & { readonly rows: FieldKey; readonly parts: readonly Part[] }) {
  const { panel, rows, parts } = props;
  const format = useFormat();
  const measure = measureOf(panel);
  const { text, scale } = measureFigures(measure, format);
  const counts = measure === 'clients';
  const marks = marksOf(parts, rows, props, (part) => {
    const { kind, clients, online = 0 } = part;
    const isOn = kind === 'value' ? `${SHARE.text(shareOnline(part))} online` : '';
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
  const single: readonly Series[] = [{ name: MEASURE_LABELS[measure], colour: 'var(--mark)' }];
  return <MarkRows marks={marks} plot={{ series: counts ? ONLINE_SERIES : single, scale }} />;
}

/** Two fields crossed. */
function Crossed(props: PanelProps & { readonly rows: FieldKey; readonly columns: FieldKey }) {
  const { data, panel, rows, columns } = props;
  const { store, view } = data;
  const measure = measureOf(panel);
  const { text } = measureFigures(measure, useFormat());
  const matrix = useMemo(
    () => matrixOf(store, view, [rows, columns], measure, MOST_LINES),
    [store, view, rows, columns, measure],
  );
  return <MatrixGrid matrix={matrix} fields={[rows, columns]} text={text} shown={props} />;
}
