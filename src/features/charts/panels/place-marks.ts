import type { FieldKey } from '#clients/fields.ts';
import { groupLabel } from '#clients/group-fields.ts';
import { valueName } from '#clients/value-name.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatCount } from '#format/format-count.ts';
import type { FigureTable } from '../figure/figure-table.ts';
import { type Mark, partLabel, type Series } from '../marks/mark.ts';
import { chosenIn, editOf, type ShownData } from '../panel-props.ts';
import { valueColour } from '../value-colour.ts';
import { type Measure, type Part, sizeOf, totalOf } from '../values/parts.ts';
import type { Line, Matrix } from '../values/place-parts.ts';

export const ONLINE_SERIES: readonly Series[] = [
  { name: 'Online', colour: 'var(--mark)' },
  { name: 'Offline', colour: 'var(--value-none)' },
];

interface PlacesOf {
  readonly props: ShownData;
  readonly field: FieldKey;
  readonly measure: Measure;
  readonly format: DisplayFormat;
}

const onlineOf = (part: Part): number => ('online' in part && typeof part.online === 'number' ? part.online : 0);

const shareOnline = (online: number, clients: number) =>
  clients > 0 ? `${((online / clients) * 100).toFixed(0)} % on` : '–';

export function placeMarks(parts: readonly Part[], { props, field, measure, format }: PlacesOf): readonly Mark[] {
  const chosen = chosenIn(props, field);
  const text = measure === 'clients' ? formatCount : format.usage;
  return parts.map((part): Mark => {
    const { kind, id, clients, sent, received } = part;
    const online = onlineOf(part);
    const isValue = kind === 'value';
    const lengths = measure === 'clients' ? [online, clients - online] : [sizeOf(part, measure)];
    return {
      id: `${kind} ${id}`,
      label: partLabel(part),
      figure: text(sizeOf(part, measure)),
      share: isValue ? shareOnline(online, clients) : '',
      lengths: isValue ? lengths : lengths.map(() => 0),
      colour: isValue ? valueColour(id) : null,
      tip: [
        ['Clients', formatCount(clients)],
        ...(isValue ? ([['Online', `${formatCount(online)}, ${shareOnline(online, clients)}`]] as const) : []),
        ['Sent', format.usage(sent)],
        ['Received', format.usage(received)],
      ],
      chosen: isValue ? chosen.has(id) : null,
      value: isValue ? { field, value: id } : null,
      choose: isValue
        ? (event) => props.change(editOf(event, field, id, props.data.store.category(field).values))
        : null,
    };
  });
}

/** All places with who is there and what they use. */
export function placeTable(parts: readonly Part[], field: FieldKey, format: DisplayFormat): FigureTable {
  const cells = ({ clients, sent, received }: Pick<Part, 'clients' | 'sent' | 'received'>, online: number) => [
    formatCount(clients),
    formatCount(online),
    clients > 0 ? `${((online / clients) * 100).toFixed(1)} %` : '–',
    format.usage(sent + received),
    format.usage(sent),
    format.usage(received),
  ];
  const online = parts.reduce((sum, part) => sum + onlineOf(part), 0);
  return {
    headings: [groupLabel(field), 'Clients', 'Online', 'Online share', 'Usage', 'Sent', 'Received'],
    rows: parts.map((part) => ({ key: part.id, cells: [partLabel(part), ...cells(part, onlineOf(part))] })),
    total: ['Total', ...cells(totalOf(parts), online)],
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const lineName = (line: Line) => (line === null ? 'Other' : valueName(line));

/** The whole matrix with the totals of its rows and columns. */
export function matrixTable(
  { rows, columns, cells }: Matrix,
  label: string,
  text: (size: number) => string,
): FigureTable {
  const byColumn = columns.map((_, at) => sum(cells.map((row) => row[at])));
  return {
    headings: [label, ...columns.map(lineName), 'Together'],
    rows: rows.map((row, at) => ({
      key: row ?? 'other',
      cells: [lineName(row), ...cells[at].map(text), text(sum(cells[at]))],
    })),
    total: ['Total', ...byColumn.map(text), text(sum(byColumn))],
  };
}
