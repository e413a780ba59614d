import type { FieldKey } from '#clients/fields.ts';
import { groupLabel } from '#clients/group-fields.ts';
import { averageRate } from '#clients/usage-figures.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import type { MouseEvent } from 'react';
import type { FigureTable } from '../figure/figure-table.ts';
import { type Mark, partLabel, shareTexts } from '../marks/mark.ts';
import { chosenIn, editOf, type PanelProps } from '../panel-props.ts';
import { valueColour } from '../value-colour.ts';
import { type Part, sizeOf, totalOf } from '../values/parts.ts';
import type { UsageFigures } from './usage-figures.ts';

export function useUsageMarks(
  parts: readonly Part[],
  by: FieldKey | null,
  props: PanelProps,
  figures: UsageFigures,
): readonly Mark[] {
  const { open } = useOpenClient();
  const { change, data } = props;
  const shares = shareTexts(parts.map((one) => sizeOf(one, 'usage')));
  const chosen = by === null ? null : chosenIn(props, by);
  const choose = (part: Part) => (event: MouseEvent) => {
    if (by === null) open(part.id);
    else change(editOf(event, by, part.id, data.store.category(by).values));
  };
  return parts.map((part, index): Mark => {
    const { kind, sent, received } = part;
    const isValue = by !== null && kind === 'value';
    return {
      id: `${kind} ${part.id}`,
      label: partLabel(part),
      figure: figures.text(sent + received),
      share: shares[index],
      lengths: kind === 'other' ? [0, 0] : [sent, received],
      colour: isValue ? valueColour(part.id) : null,
      tip: [
        ['Sent', figures.text(sent)],
        ['Received', figures.text(received)],
        ['Together', figures.text(sent + received)],
        ['Share', shares[index]],
        ...(kind === 'client' ? [] : ([['Clients', formatCount(part.clients)]] as const)),
      ],
      chosen: isValue && chosen !== null ? chosen.has(part.id) : null,
      value: isValue ? { field: by, value: part.id } : null,
      choose: kind === 'other' ? null : choose(part),
    };
  });
}

/** All parts with what they used. */
export function usageTable(
  parts: readonly Part[],
  by: FieldKey | null,
  format: DisplayFormat,
  seconds: number,
): FigureTable {
  const shares = shareTexts(parts.map((one) => sizeOf(one, 'usage')));
  const cells = (sent: number, received: number, share: string) => [
    format.usage(sent + received),
    format.usage(sent),
    format.usage(received),
    share,
    formatRate(averageRate(sent + received, seconds)),
  ];
  const total = totalOf(parts);
  return {
    headings: [by === null ? 'Client' : groupLabel(by), 'Usage', 'Sent', 'Received', 'Share', 'Average rate'],
    rows: parts.map((part, index) => ({
      key: `${part.kind} ${part.id}`,
      cells: [partLabel(part), ...cells(part.sent, part.received, shares[index])],
    })),
    total: ['Total', ...cells(total.sent, total.received, total.sent + total.received > 0 ? '100.0 %' : '0.0 %')],
  };
}
