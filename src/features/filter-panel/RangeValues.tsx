import { nameInSentence, valueName } from '#clients/display-names.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { choiceOf, termsAbout } from '#clients/query/choice.ts';
import { excludeValue, onlyValue, setRange } from '#clients/query/edits.ts';
import { formatQuery, type Term } from '#clients/query/terms.ts';
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
import { useDisplay } from '#state/settings/page-settings.ts';
import { Group, Text, InputBase } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import classes from './Facet.module.css';
import type { FacetEntry } from './facet-entries.ts';
import { FacetList } from './FacetList.tsx';
import { RangeBrush } from './RangeBrush.tsx';

interface RangeValuesProps {
  readonly field: FieldKey;
  readonly label: string;
}

/** The histogram of a number or a time, and the range that the filter asks for. */
export function RangeValues({ field, label }: RangeValuesProps) {
  const data = useClientData();
  return data === null ? null : <LoadedRange field={field} label={label} data={data} />;
}

const NO_ENDS: RangeEnds = { from: '', to: '' };

/** What the filter says about a field: as one range with its two ends, else as text alone. */
function askedRange(terms: readonly Term[], field: FieldKey, type: RangeType, now: number) {
  const { chosen, excluded } = choiceOf(terms, field);
  const [text = ''] = chosen;
  const isOne = text !== '' && chosen.size + excluded.size === 1;
  const range = isOne ? rangeOf(type, text, now) : null;
  return {
    about: formatQuery(termsAbout(terms, field)),
    range,
    /** Null for a range that the two inputs cannot show. */
    ends: range === null ? NO_ENDS : endsOf(type, text),
  };
}

/** The counts are those without the range itself. Brush and inputs edit the same filter. */
function LoadedRange({ field, label, data }: RangeValuesProps & { readonly data: ClientData }) {
  const { store, view, times } = data;
  const { terms, change } = useFilter();
  const { bytes } = useDisplay().display;
  const type = FIELDS[field].type === 'usage' ? 'usage' : 'time';
  const scale = useMemo(() => {
    const extent = extentOf(store.number(field), view.rowCount);
    return extent === null ? null : rangeScale(type, extent, times.now, bytes);
  }, [store, field, view.rowCount, type, times.now, bytes]);
  const histogram = useMemo(() => view.histogram(field, scale?.edges ?? [0, 1]), [view, field, scale]);
  const { about, range, ends } = askedRange(terms, field, type, times.now);
  const choose = (next: RangeEnds) => {
    const text = textOfEnds(type, next);
    if (text !== null) change(setRange(field, text));
    return text !== null;
  };
  const newSince = useMemo(
    () => (field === 'firstSeen' ? view.histogram(field, [-Infinity, times.spanStart, Infinity]).counts[1] : 0),
    [view, field, times.spanStart],
  );
  // The clients without a value, and for First seen the new ones (is:new).
  const entries = [
    entryOf(terms, field, 'new', 'New in the time span', newSince),
    entryOf(terms, field, '', valueName(''), histogram.empty),
  ].filter(({ count, chosen, excluded }) => count > 0 || chosen || excluded);
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
            onChoose={(low, high) => choose(endsOfSteps(type, scale, low, high))}
          />
          <RangeInputs label={label} type={type} about={about} ends={ends ?? NO_ENDS} onChoose={choose} />
          {about !== '' &&
          !entries.some(({ chosen, excluded }) => chosen || excluded) &&
          (ends === null || range === null) ? (
            <p className={classes.note}>Now: {nameInSentence(about)}</p>
          ) : null}
        </>
      )}
      {entries.length === 0 ? null : (
        <FacetList
          entries={entries}
          largest={Infinity}
          actions={{
            tick: (value) => change(onlyValue(field, value)),
            only: (value) => change(onlyValue(field, value)),
            exclude: (value) => change(excludeValue(field, value)),
          }}
        />
      )}
    </>
  );
}

/** A line of clients that are ticked by a value instead of a range. */
function entryOf(terms: readonly Term[], field: FieldKey, value: string, name: string, count: number): FacetEntry {
  const { chosen, excluded } = choiceOf(terms, field);
  return { value, name, count, chosen: chosen.has(value), excluded: excluded.has(value) };
}

interface RangeInputsProps {
  readonly label: string;
  readonly type: RangeType;
  /** What the filter says about the field. */
  readonly about: string;
  readonly ends: RangeEnds;
  /** @returns false if the ends make no range */
  onChoose(ends: RangeEnds): boolean;
}

const PLACEHOLDERS = { usage: { from: '10MB', to: '2GB' }, time: { from: '7d or date', to: 'now' } } as const;
const HELP = {
  usage: 'Amounts such as 500kB, 10MB, 2GiB, the smaller first',
  time: 'Ages (2h, 30d) or dates (2026-11-01), the older first',
} as const;

/** The two ends as text; Enter or leaving the field applies them. */
function RangeInputs({ label, type, about, ends, onChoose }: RangeInputsProps) {
  const [draft, setDraft] = useState({ ...ends, about });
  const [wrong, setWrong] = useState(false);
  // Another filter replaces the drafts. A React key would replace the inputs, too, and the one that Tab goes to would lose the focus.
  if (draft.about !== about) {
    setDraft({ ...ends, about });
    setWrong(false);
  }
  const help = useId();
  const apply = () => setWrong((draft.from.trim() !== ends.from || draft.to.trim() !== ends.to) && !onChoose(draft));
  const input = (end: keyof RangeEnds) => (
    <InputBase
      flex={1}
      aria-label={`${label} ${end}`}
      // Mantine would replace the description by its own.
      withAria={false}
      aria-invalid={wrong}
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
