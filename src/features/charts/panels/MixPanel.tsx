import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { formatCount } from '#format/format-count.ts';
import { MIX_FIELDS, optionOf, setPanelOption, swapMix } from '#state/settings/panel-settings.ts';
import { setOsBy, useFacets } from '#state/settings/facet-settings.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import { ChartFigure } from '../figure/ChartFigure.tsx';
import { PanelSelect } from '../figure/PanelSelect.tsx';
import { PanelSize } from '../figure/PanelSize.tsx';
import { Donut } from '../marks/Donut.tsx';
import { MarkRows } from '../marks/MarkRows.tsx';
import { countScale } from '../marks/scale.ts';
import type { PanelProps } from '../panel-props.ts';
import { MEASURE_LABELS, MEASURES, predictedFamilies, ranked, sizeOf, topParts, valueParts } from '../values/parts.ts';
import { leadSentence, mixMarks, mixTable } from './mix-marks.ts';
import { usageFigures } from './usage-figures.ts';

/** More values than these are told apart by length, not by angle. */
const SLICES = 5;
const TOP = 10;
const FIELD_CHOICES = MIX_FIELDS.map((key) => ({ value: key, label: facetLabel(key) }));
const MEASURE_CHOICES = MEASURES.map((value) => ({ value, label: MEASURE_LABELS[value] }));

/** How clients or their traffic spread over the values of a field. */
export const MixPanel = memo(function MixPanel(props: PanelProps & { readonly field: FieldKey }) {
  const { data, panel, field } = props;
  const { osBy } = useFacets();
  const format = useFormat();
  const { store, view } = data;
  // The systems are read as Meraki reports them, or by family, as their facet is.
  const read = field === 'os' ? osBy : field;
  const families = read === 'osFamily';
  const none = families ? 'Unknown' : 'None';
  const chosen = optionOf(panel, 'measure');
  const measure = MEASURES.find((one) => one === chosen) ?? 'clients';
  const all = useMemo(() => valueParts(view, read), [view, read]);
  const parts = useMemo(() => topParts(all, all.length <= SLICES ? SLICES : TOP, measure), [all, measure]);
  const predicted = useMemo(() => (families ? predictedFamilies(store, view) : 0), [families, store, view]);
  const text = measure === 'clients' ? formatCount : format.usage;
  const marks = mixMarks(parts, { props, field: read, measure, none, format });
  const most = Math.max(0, ...marks.flatMap(({ lengths }) => lengths));
  const scale =
    measure === 'clients' ? countScale(most, formatCount) : usageFigures('volume', format, 0, 1).scale(most);
  const donut = parts.length <= SLICES;
  // A finding is a mark of a client, which may have several: its parts are no parts of the clients.
  const several = store.category(read).sets !== null;
  const sentence = [
    leadSentence(parts, measure, none, text, several ? 'marks' : 'clients'),
    ...(several ? ['a client counts for each of its marks'] : []),
    ...(predicted === 0 ? [] : [`${formatCount(predicted)} without an OS, by device type prediction`]),
  ].join('; ');
  return (
    <ChartFigure
      title={`${facetLabel(field)} mix`}
      soFar={data.loading}
      wide={panel.wide}
      sentence={<span title={sentence}>{sentence}</span>}
      control={
        field === 'os' ? (
          <Button
            size="compact-xs"
            variant={families ? 'light' : 'subtle'}
            aria-pressed={families}
            onClick={() => setOsBy(families ? 'os' : 'osFamily')}
          >
            Families
          </Button>
        ) : (
          <PanelSelect
            inHead
            label="Break down by"
            value={field}
            choices={FIELD_CHOICES.filter(({ value }) => value !== 'os')}
            onChoose={(other) => swapMix(panel.id, MIX_FIELDS.find((key) => key === other) ?? field)}
          />
        )
      }
      options={
        <>
          <PanelSelect
            label="Measure"
            value={measure}
            choices={MEASURE_CHOICES}
            onChoose={(value) => setPanelOption(panel.id, 'measure', value)}
          />
          <PanelSize panel={panel} />
        </>
      }
      table={() => mixTable(ranked(all, measure), read, measure, none, format)}
      instead={view.matched === 0 ? 'No client matches' : null}
    >
      {donut ? <Donut marks={marks} sizes={parts.map((one) => sizeOf(one, measure))} /> : null}
      <MarkRows
        marks={marks}
        {...(donut ? {} : { plot: { series: [{ name: MEASURE_LABELS[measure], colour: null }], scale } })}
      />
    </ChartFigure>
  );
});
