import { valueName } from '#clients/display-names.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { clearFields, excludeValue, onlyValue } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import { setOsBy, useFacets } from '#state/settings/facet-settings.ts';
import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { Mark } from '../marks/mark.ts';
import { chosenIn, editOf, fieldValue, type PanelProps, type ShownData } from '../panel-props.ts';
import { type Part, sumOf, systemParts } from '../values/parts.ts';
import { MixFigure } from './MixFigure.tsx';

/** How clients or their traffic spread over operating systems: as Meraki reports them, or by family, as their facet shows them. */
export const SystemPanel = memo(function SystemPanel(props: PanelProps) {
  const { view } = props.data;
  const { osBy } = useFacets();
  const families = osBy === 'osFamily';
  const { parts, predicted } = useMemo(() => systemParts(view, osBy), [view, osBy]);
  return (
    <MixFigure
      {...props}
      field={osBy}
      parts={parts}
      none="Unknown"
      note={predicted === 0 ? '' : noteOf(predicted, families ? null : parts)}
      control={
        <Button
          variant={families ? 'light' : 'subtle'}
          aria-pressed={families}
          onClick={() => setOsBy(families ? 'os' : 'osFamily')}
        >
          Families
        </Button>
      }
      ownOf={(part) => (families ? {} : withoutSystem(part, props))}
    />
  );
});

/** Where the systems are as reported, it says what becomes of those that the facet counts as None. @param reported null for families */
function noteOf(predicted: number, reported: readonly Part[] | null): string {
  if (reported === null) return `${formatCount(predicted)} without an OS, by device type prediction`;
  const unknown = sumOf(reported.map(({ kind, id, clients }) => (kind === 'value' && id === '' ? clients : 0)));
  return `${valueName('')}: ${formatCount(predicted)} by device type, ${formatCount(unknown)} unknown`;
}

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
