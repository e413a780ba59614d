import { valueName } from '#clients/display-names.ts';
import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { clearFields, excludeValue, onlyValue } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import { setOsBy, useFacets } from '#state/settings/facet-settings.ts';
import { MEASURES, MIX_FIELDS, swapMix } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption, PanelSelect } from '../figure/ChartFigure.tsx';
import { Donut } from '../marks/on-demand-marks.ts';
import { leadSentence, type Mark, marksOf, partLabel, partsTable, sharesBy } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import { chosenIn, editOf, fieldValue, type PanelProps, type ShownData } from '../panel-props.ts';
import { MEASURE_LABELS, type Part, ranked, sizeOf, systemParts, topParts, valueParts } from '../values/parts.ts';
import { measureColumns, measureFigures, measureOf, tipLines } from './usage-figures.ts';

/** More values than these are told apart by length, not by angle. */
const SLICES = 5;
const TOP = 10;
const FIELD_CHOICES = MIX_FIELDS.filter((key) => key !== 'os').map((key) => ({ value: key, label: facetLabel(key) }));

/** How clients or their traffic spread over the values of a field. */
export const MixPanel = memo(function MixPanel(props: PanelProps & { readonly field: FieldKey }) {
  const { data, panel, field } = props;
  const { osBy } = useFacets();
  const format = useFormat();
  const { store, view } = data;
  const isSystem = field === 'os';
  // The systems are read as Meraki reports them, or by family, as their facet is.
  const read = isSystem ? osBy : field;
  const none = isSystem ? 'Unknown' : valueName('');
  const measure = measureOf(panel);
  const { parts: all, predicted } = useMemo(
    () => (isSystem ? systemParts(view, osBy) : { parts: valueParts(view, field), predicted: 0 }),
    [isSystem, view, osBy, field],
  );
  const parts = useMemo(() => topParts(all, all.length <= SLICES ? SLICES : TOP, measure), [all, measure]);
  const { text, scale } = measureFigures(measure, format);
  const shares = sharesBy(parts, measure);
  const marks = marksOf(parts, read, props, (part, at) => ({
    label: partLabel(part, none),
    figure: text(sizeOf(part, measure)),
    share: shares[at],
    lengths: [sizeOf(part, measure)],
    tip: [
      ...tipLines(part, ['clients', 'sent', 'received'], format),
      [`Share of ${MEASURE_LABELS[measure].toLowerCase()}`, shares[at]],
    ],
    ...(read === 'os' ? withoutSystem(part, props) : {}),
  }));
  // Bars, too, where two slices would have the same colour.
  const donut = parts.length <= SLICES && new Set(marks.map(({ colour }) => colour)).size === marks.length;
  // A finding is a mark of a client, which may have several: its parts are no parts of the clients.
  const several = store.category(read).sets !== null;
  const sentence = [
    leadSentence(parts, measure, none, text, several ? 'marks' : 'clients'),
    ...(several ? ['a client counts for each of its marks'] : []),
    ...(predicted === 0 ? [] : [`${formatCount(predicted)} without an OS, by device type prediction`]),
  ].join('; ');
  return (
    <ChartFigure
      panel={panel}
      data={data}
      sentence={sentence}
      control={
        isSystem ? (
          <Button
            size="compact-xs"
            variant={osBy === 'os' ? 'subtle' : 'light'}
            aria-pressed={osBy === 'osFamily'}
            onClick={() => setOsBy(osBy === 'os' ? 'osFamily' : 'os')}
          >
            Families
          </Button>
        ) : (
          <PanelSelect
            inHead
            label="Break down by"
            value={field}
            choices={FIELD_CHOICES}
            onChoose={(other) => swapMix(panel.id, MIX_FIELDS.find((key) => key === other) ?? field)}
          />
        )
      }
      options={<PanelOption panel={panel} name="measure" label="Measure" />}
      table={() =>
        partsTable(
          facetLabel(read),
          ranked(all, measure),
          measure,
          [
            // What the chart shows stands first.
            ...measureColumns([measure], format),
            ['Share', (_, share) => share],
            ...measureColumns(
              MEASURES.filter((one) => one !== measure),
              format,
            ),
          ],
          none,
        )
      }
    >
      {donut ? <Donut marks={marks} /> : null}
      <MarkRows
        marks={marks}
        {...(donut ? {} : { plot: { series: [{ name: MEASURE_LABELS[measure], colour: null }], scale } })}
      />
    </ChartFigure>
  );
});

/** As they are reported, the clients without an OS are two parts: those whose device type names one, and the others. Each filters for its own. */
function withoutSystem(part: Part, shown: ShownData): Partial<Mark> {
  if (part.id !== '' || part.kind === 'other') return {};
  const { data, change } = shown;
  if (part.kind === 'value')
    return {
      chosen: chosenIn(shown, 'osFamily').has(''),
      value: { field: 'osFamily', value: '' },
      choose: (event) => change(editOf(event, ...fieldValue(shown, 'osFamily', ''))),
    };
  const chosen = chosenIn(shown, 'os').has('') && choiceOf(data.terms, 'osFamily').excluded.has('');
  return {
    colour: 'var(--mark)',
    chosen,
    choose: () =>
      change((terms) => {
        const free = clearFields('os', 'osFamily')(terms);
        return chosen ? free : excludeValue('osFamily', '')(onlyValue('os', '')(free));
      }),
  };
}
