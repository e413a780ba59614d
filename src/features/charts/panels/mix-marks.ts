import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatCount } from '#format/format-count.ts';
import type { FigureTable } from '../figure/figure-table.ts';
import { type Mark, partLabel, shareTexts } from '../marks/mark.ts';
import { chosenIn, editOf, type ShownData } from '../panel-props.ts';
import { valueColour } from '../value-colour.ts';
import { type Measure, MEASURE_LABELS, type Part, sizeOf, totalOf } from '../values/parts.ts';

interface MixOf {
  readonly props: ShownData;
  readonly field: FieldKey;
  readonly measure: Measure;
  /** The name of the empty value. */
  readonly none: string;
  readonly format: DisplayFormat;
}

const textOf = (measure: Measure, format: DisplayFormat) => (measure === 'clients' ? formatCount : format.usage);

export function mixMarks(parts: readonly Part[], { props, field, measure, none, format }: MixOf): readonly Mark[] {
  const text = textOf(measure, format);
  const shares = shareTexts(parts.map((one) => sizeOf(one, measure)));
  const chosen = chosenIn(props, field);
  return parts.map((part, index): Mark => {
    const { kind, id, clients, sent, received } = part;
    const size = sizeOf(part, measure);
    const isValue = kind === 'value';
    return {
      id: `${kind} ${id}`,
      label: partLabel(part, none),
      figure: text(size),
      share: shares[index],
      lengths: [isValue ? size : 0],
      colour: isValue ? valueColour(id) : 'var(--mark)',
      tip: [
        ['Clients', formatCount(clients)],
        ['Sent', format.usage(sent)],
        ['Received', format.usage(received)],
        [`Share of ${MEASURE_LABELS[measure].toLowerCase()}`, shares[index]],
      ],
      chosen: isValue ? chosen.has(id) : null,
      value: isValue ? { field, value: id } : null,
      choose: isValue
        ? (event) => props.change(editOf(event, field, id, props.data.store.category(field).values))
        : null,
    };
  });
}

/**
 * `Windows 11 leads with 38.0 % of 2,412 clients`: the largest part that has a name.
 * @param things what the parts count: clients, or marks where a client may have several
 */
export function leadSentence(
  parts: readonly Part[],
  measure: Measure,
  none: string,
  text: (size: number) => string,
  things = 'clients',
): string {
  const total = sizeOf(totalOf(parts), measure);
  const shares = shareTexts(parts.map((one) => sizeOf(one, measure)));
  const at = parts.findIndex((part) => part.kind === 'value' && part.id !== '');
  const of =
    measure === 'clients' ? `${text(total)} ${things}` : `${text(total)} ${measure === 'usage' ? '' : measure}`.trim();
  if (!(total > 0)) return '';
  if (at < 0) return `${none}: 100 % of ${of}`;
  return `${partLabel(parts[at])} leads with ${shares[at]} of ${of}`;
}

/** All values of the field with all their measures. */
export function mixTable(
  parts: readonly Part[],
  field: FieldKey,
  measure: Measure,
  none: string,
  format: DisplayFormat,
): FigureTable {
  const shares = shareTexts(parts.map((one) => sizeOf(one, measure)));
  const total = totalOf(parts);
  // The chosen measure and its share first: what the chart shows.
  const first = textOf(measure, format);
  const others = (['clients', 'usage', 'sent', 'received'] as const).filter((one) => one !== measure);
  const cells = (part: Pick<Part, 'clients' | 'sent' | 'received'>, share: string) => [
    first(sizeOf(part, measure)),
    share,
    ...others.map((one) => textOf(one, format)(sizeOf(part, one))),
  ];
  return {
    headings: [facetLabel(field), MEASURE_LABELS[measure], 'Share', ...others.map((one) => MEASURE_LABELS[one])],
    rows: parts.map((part, index) => ({
      key: `${part.kind} ${part.id}`,
      cells: [partLabel(part, none), ...cells(part, shares[index])],
    })),
    total: ['Total', ...cells(total, sizeOf(total, measure) > 0 ? '100.0 %' : '0.0 %')],
  };
}
