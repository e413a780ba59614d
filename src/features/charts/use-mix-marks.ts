import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, meantBy } from '#clients/query/choice.ts';
import { tickValue } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import { useMemo } from 'react';
import type { ChartProps } from './chart-props.ts';
import { type Mark, markLabel, shareTexts } from './chart-marks.ts';
import { topGroups } from './chart-values.ts';

const TOP = 6;

/** The values of a field by how many matching clients have them; a click ticks one. */
export function useMixMarks({ data: { view }, terms, change }: ChartProps, field: FieldKey): Mark[] {
  const values = useMemo(() => topGroups(view, field, 'clients', TOP), [view, field]);
  const known = view.facet(field).values;
  const chosen = meantBy(choiceOf(terms, field).chosen, known);
  const shares = shareTexts(values.map(({ clients }) => clients));
  return values.map((one, index) => {
    const { kind, id, clients } = one;
    const figure = formatCount(clients);
    return {
      id: `${kind} ${id}`,
      label: markLabel(one),
      figure,
      share: shares[index],
      cells: [figure, shares[index]],
      parts: [kind === 'other' ? 0 : clients],
      size: clients,
      chosen: kind === 'group' ? chosen.has(id) : null,
      choose: kind === 'other' ? null : () => change(tickValue(field, id, known)),
    };
  });
}
