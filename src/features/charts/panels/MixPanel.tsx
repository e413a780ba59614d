import { valueName } from '#clients/display-names.ts';
import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { MIX_FIELDS, swapMix } from '#state/settings/panel-settings.ts';
import { memo, useMemo } from 'react';
import { PanelSelect } from '../figure/ChartFigure.tsx';
import type { PanelProps } from '../panel-props.ts';
import { valueParts } from '../values/parts.ts';
import { MixFigure } from './MixFigure.tsx';

const CHOICES = MIX_FIELDS.filter((key) => key !== 'os').map((key) => ({ value: key, label: facetLabel(key) }));

/** How clients or their traffic spread over the values of a field. */
export const MixPanel = memo(function MixPanel(props: PanelProps & { readonly field: FieldKey }) {
  const { data, panel, field } = props;
  const parts = useMemo(() => valueParts(data.view, field), [data.view, field]);
  return (
    <MixFigure
      {...props}
      parts={parts}
      none={valueName('')}
      control={
        <PanelSelect
          inHead
          label="Break down by"
          value={field}
          choices={CHOICES}
          onChoose={(other) => swapMix(panel.id, MIX_FIELDS.find((key) => key === other) ?? field)}
        />
      }
    />
  );
});
