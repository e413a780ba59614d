import { valueName } from '#clients/display-names.ts';
import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { MIX_FIELDS, swapMix } from '#state/settings/panel-settings.ts';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { PanelSelect } from '../figure/ChartFigure.tsx';
import type { PanelProps } from '../panel-props.ts';
import { valueParts } from '../values/parts.ts';
import { MixFigure } from './MixFigure.tsx';

const CHOICES = MIX_FIELDS.filter((key) => key !== 'os').map((key) => ({ value: key, label: facetLabel(key) }));

/** The mix that was chosen in place of another one, until it is drawn there: it is a panel of its own, whose choice then takes the focus. */
let chosenMix: FieldKey | null = null;

/** How clients or their traffic spread over the values of a field. */
export const MixPanel = memo(function MixPanel(props: PanelProps & { readonly field: FieldKey }) {
  const { data, panel, field } = props;
  const select = useRef<HTMLSelectElement>(null);
  const choose = (value: string) => {
    const other = MIX_FIELDS.find((key) => key === value) ?? field;
    chosenMix = other;
    swapMix(panel.id, other);
  };
  // After every drawing: a mix that is shown already comes here from its own place.
  useLayoutEffect(() => {
    if (chosenMix !== field) return;
    chosenMix = null;
    select.current?.focus({ preventScroll: true });
  });
  const parts = useMemo(() => valueParts(data.view, field), [data.view, field]);
  return (
    <MixFigure
      {...props}
      parts={parts}
      none={valueName('')}
      control={
        <PanelSelect inHead label="Break down by" value={field} choices={CHOICES} onChoose={choose} ref={select} />
      }
    />
  );
});
