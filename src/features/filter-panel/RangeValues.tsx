import { valueName } from '#clients/display-names.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { choiceOf, termsAbout } from '#clients/query/choice.ts';
import { excludeValue, onlyValue, setRange } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import {
  endsOf,
  endsOfSteps,
  placeOf,
  type RangeEnds,
  rangeOf,
  rangeScale,
  type RangeType,
  textOfEnds,
} from '#clients/range-scale.ts';
import { extentOf } from '#engine/histogram.ts';
import { type ClientData, useClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Group, Text, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import classes from './Facet.module.css';
import { FacetList } from './FacetList.tsx';
import { RangeBrush } from './RangeBrush.tsx';

interface RangeValuesProps {
  readonly field: FieldKey;
  readonly label: string;
}

/** How the clients spread over a number or a time, and the range that the filter asks for. */
export function RangeValues({ field, label }: RangeValuesProps) {
  const data = useClientData();
  return data === null ? null : <LoadedRange field={field} label={label} data={data} />;
}

const NO_ENDS: RangeEnds = { from: '', to: '' };

/** The counts leave out the range itself. Brush and inputs edit the same filter. */
function LoadedRange({ field, label, data }: RangeValuesProps & { readonly data: ClientData }) {
  const { store, view, times } = data;
  const { terms, change } = useFilter();
  const type = FIELDS[field].type === 'usage' ? 'usage' : 'time';
  const scale = useMemo(() => {
    const extent = extentOf(store.number(field), view.rowCount);
    return extent === null ? null : rangeScale(type, extent, times.now);
  }, [store, field, view.rowCount, type, times.now]);
  const histogram = useMemo(() => view.histogram(field, scale?.edges ?? [0, 1]), [view, field, scale]);
  const choice = choiceOf(terms, field);
  // One range can be drawn. Anything else that the filter says about the field is quoted.
  const about = formatQuery(termsAbout(terms, field));
  const [text = ''] = choice.chosen;
  const simple = choice.chosen.size + choice.excluded.size <= 1 && !choice.excluded.has(text);
  const range = text === '' || !simple ? null : rangeOf(type, text, times.now);
  const ends = range === null ? NO_ENDS : endsOf(type, text);
  const choose = (next: RangeEnds) => {
    const range = textOfEnds(type, next);
    if (range === null) return false;
    change(setRange(field, range));
    return true;
  };
  const none = {
    value: '',
    name: valueName(''),
    count: histogram.empty,
    chosen: choice.chosen.has(''),
    excluded: choice.excluded.has(''),
  };
  const marked = none.chosen || none.excluded;
  return (
    <>
      {scale === null ? (
        <p className={classes.note}>No client has a value</p>
      ) : (
        <>
          <RangeBrush
            label={label}
            scale={scale}
            counts={histogram.counts}
            low={range === null ? 0 : placeOf(scale, range.min)}
            high={range === null ? scale.edges.length - 1 : placeOf(scale, range.max)}
            onChoose={(low, high) => choose(endsOfSteps(scale, low, high))}
          />
          <RangeInputs key={about} label={label} type={type} ends={ends ?? NO_ENDS} onChoose={choose} />
          {about !== '' && !marked && (ends === null || range === null) ? (
            <p className={classes.note}>Now: {about}</p>
          ) : null}
        </>
      )}
      {none.count > 0 || marked ? (
        <FacetList
          entries={[none]}
          largest={Infinity}
          actions={{
            tick: () => change(onlyValue(field, '')),
            only: () => change(onlyValue(field, '')),
            exclude: () => change(excludeValue(field, '')),
          }}
        />
      ) : null}
    </>
  );
}

interface RangeInputsProps {
  readonly label: string;
  readonly type: RangeType;
  readonly ends: RangeEnds;
  /** @returns false if the ends make no range */
  onChoose(ends: RangeEnds): boolean;
}

const PLACEHOLDERS = { usage: { from: '10MB', to: '2GB' }, time: { from: '7d or date', to: 'now' } } as const;
const HELP = {
  usage: 'Amounts such as 500kB, 10MB, 2GiB, the smaller first',
  time: 'Ages (2h, 30d) or dates (2026-11-01), the older first',
} as const;

/** The two ends as text; Enter or leaving the field applies them. Its key is the filter, so that another filter resets it. */
function RangeInputs({ label, type, ends, onChoose }: RangeInputsProps) {
  const [draft, setDraft] = useState(ends);
  const [wrong, setWrong] = useState(false);
  const help = useId();
  const apply = () => setWrong((draft.from.trim() !== ends.from || draft.to.trim() !== ends.to) && !onChoose(draft));
  const input = (end: keyof RangeEnds) => (
    <TextInput
      size="xs"
      flex={1}
      aria-label={`${label} ${end}`}
      aria-describedby={wrong ? help : undefined}
      error={wrong}
      placeholder={PLACEHOLDERS[type][end]}
      value={draft[end]}
      onChange={(event) => setDraft({ ...draft, [end]: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
      onBlur={apply}
    />
  );
  return (
    <>
      <Group gap={6} wrap="nowrap" my={4}>
        {input('from')}
        <span aria-hidden>–</span>
        {input('to')}
      </Group>
      {wrong ? (
        <Text id={help} size="xs" c="var(--mantine-color-error)">
          {HELP[type]}
        </Text>
      ) : null}
    </>
  );
}
