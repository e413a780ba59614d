import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { isolated, valueName } from '#clients/display-names.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatShare } from '#format/format-usage.ts';
import { sharesOf } from '#format/largest-remainder.ts';
import type { FigureColumn, FigureTable } from '../figure/figure-table.ts';
import { chosenIn, editOf, fieldValue, type HeldKeys, type ShownData } from '../panel-props.ts';
import { valueColour } from '../value-colour.ts';
import type { Measure } from '#state/settings/panel-settings.ts';
import { type Amounts, type Part, sizeOf, totalOf } from '../values/parts.ts';

/** One row of a chart: its words and numbers, and the lengths of its bar. */
export interface Mark {
  readonly id: string;
  readonly label: string;
  /** What it shows first, with its unit. */
  readonly figure: string;
  /** The second number; mostly percent of all marks together, which add up to 100.0. */
  readonly share: string;
  /** By series; 0 for the rest, whose bar would dwarf the others. */
  readonly lengths: readonly number[];
  /** Of its swatch and, with one series, its bar; null for what is no value of a field. */
  readonly colour: string | null;
  /** The lines of its tip. */
  readonly tip: ReadonlyArray<readonly [label: string, text: string]>;
  /** Whether the filter asks for the value. Absent where a click does not filter. */
  readonly chosen?: boolean;
  /** The value of a field that it stands for, which the filter panel shows too. */
  readonly value?: { readonly field: FieldKey; readonly value: string };
  /** Filters or opens; absent where the mark stands for several. */
  readonly choose?: (keys: HeldKeys) => void;
}

export interface Series {
  readonly name: string;
  /** Null: each mark's own. */
  readonly colour: string | null;
}

/** The two colours of traffic, which mean nothing else anywhere. */
export const TRAFFIC_SERIES: readonly Series[] = [
  { name: 'Sent', colour: 'var(--sent)' },
  { name: 'Received', colour: 'var(--received)' },
];

/** The rest says for how many parts it stands. @param none the name of the empty value, where it is not None */
export function partLabel(part: Part, none?: string): string {
  switch (part.kind) {
    case 'other':
      return `Other (${formatCount(part.of)})`;
    case 'predicted':
      return 'By device type';
    case 'client':
      return part.name;
    case 'value':
      return part.id === '' && none !== undefined ? none : valueName(part.id);
  }
}

/** A column of a table of parts, and what it says of some clients. @param share their percent of all */
export interface Column extends FigureColumn {
  text(value: number, row?: number): string;
  of(amounts: Amounts, share: number): number;
}

/** The shares of the measure, `12.5 %`. */
export const SHARE: Column = {
  heading: 'Share',
  unit: '%',
  text: (share) => formatShare(share / 100),
  of: (_, share) => share,
};

/** The exact percentage of a part, as files have it; 0 where there is nothing at all. */
export const percentOf = (part: number, whole: number): number => (whole > 0 ? (part / whole) * 100 : 0);

/** The shares on screen, which add up to 100.0; files have the exact ones. @param shares of the rows */
export const shareColumn = (shares: readonly number[]): Column => ({
  ...SHARE,
  text: (share, row = -1) => SHARE.text(shares[row] ?? share),
});

export const sharesBy = (parts: readonly Part[], measure: Measure): string[] =>
  sharesOf(parts.map((one) => sizeOf(one, measure))).map(SHARE.text);

/**
 * `Windows 11 leads with 38.0 % of 2,412 clients`: the largest part that has a name, or several as large, or the only one. A value that is a number
 * has the field before it: `VLAN 20 leads`.
 * @param parts the largest first
 */
export function leadSentence(
  parts: readonly Part[],
  measure: Measure,
  none: string,
  text: (size: number) => string,
  field: FieldKey,
): string {
  const name = (part: Part) => isolated((/^\d+$/.test(part.id) ? `${facetLabel(field)} ` : '') + partLabel(part));
  const total = sizeOf(totalOf(parts), measure);
  const shares = sharesBy(parts, measure);
  const of =
    measure === 'clients' ? counted(total, 'client') : `${text(total)} ${measure === 'usage' ? '' : measure}`.trim();
  if (!(total > 0)) return '';
  const named = parts.filter((part) => part.kind === 'value' && part.id !== '');
  if (named.length === 0) return `${isolated(partLabel(parts[0], none))}: ${shares[0]} of ${of}`;
  const [first, second, third] = named.filter((part) => sizeOf(part, measure) === sizeOf(named[0], measure));
  if (sizeOf(first, measure) === total) return `Only ${name(first)}: ${of}`;
  if (second === undefined) return `${name(first)} leads with ${shares[parts.indexOf(first)]} of ${of}`;
  // Rounded each by itself: of three equal shares that add up to 100.0 one has a tenth more.
  const each = formatShare(sizeOf(first, measure) / total);
  return `${name(first)} and ${third === undefined ? name(second) : 'others'} lead with ${each} each of ${of}`;
}

type OwnOfMark = Pick<Mark, 'figure' | 'share' | 'lengths' | 'tip'> & Partial<Mark>;

/**
 * The marks of parts. Those of a field's values filter for them, in the values' colours.
 * @param own what a mark shows of its part
 */
export function marksOf(
  parts: readonly Part[],
  field: FieldKey | null,
  shown: ShownData,
  own: (part: Part, at: number) => OwnOfMark,
): readonly Mark[] {
  const chosen = field === null ? null : chosenIn(shown, field);
  return parts.map((part, at): Mark => {
    const { kind, id } = part;
    const shows = own(part, at);
    const lengths = kind === 'other' ? shows.lengths.map(() => 0) : shows.lengths;
    const mark = { id: `${kind} ${id}`, label: partLabel(part), colour: null };
    if (field === null || chosen === null || kind !== 'value') return { ...mark, ...shows, lengths };
    return {
      ...mark,
      colour: valueColour(id),
      chosen: chosen.has(id),
      value: { field, value: id },
      choose: (event) => shown.change(editOf(event, ...fieldValue(shown, field, id))),
      ...shows,
    };
  });
}

/** As sharesBy, of all parts: those that have a mark have its share, the others together that of the rest. */
function sharesLike(marks: readonly Part[], parts: readonly Part[], measure: Measure): number[] {
  const shares = sharesOf(marks.map((one) => sizeOf(one, measure)));
  const own = marks.filter(({ kind }) => kind !== 'other').length;
  const rest = parts.slice(own).map((one) => sizeOf(one, measure));
  return [...shares.slice(0, own), ...sharesOf(rest, shares[own])];
}

interface PartsTable {
  /** Of the column with the names. */
  readonly heading: string;
  /** All of them, in the order of the chart's marks. */
  readonly parts: readonly Part[];
  /** What the chart shows of them. */
  readonly marks: readonly Part[];
  /** That the shares are of. */
  readonly measure: Measure;
  readonly columns: readonly Column[];
  /** The name of the empty value, where it is not None. */
  readonly none?: string;
}

/** The table of all parts, with the same cells of all of them together. */
export function partsTable({ heading, parts, marks, measure, columns, none }: PartsTable): FigureTable {
  const shown = shareColumn(sharesLike(marks, parts, measure));
  const total = totalOf(parts);
  const whole = sizeOf(total, measure);
  const cells = (of: Amounts) => columns.map((column) => column.of(of, percentOf(sizeOf(of, measure), whole)));
  return {
    columns: [{ heading }, ...columns.map((column) => (column === SHARE ? shown : column))],
    rows: parts.map((part) => [partLabel(part, none), ...cells(part)]),
    total: ['Total', ...cells(total)],
  };
}
