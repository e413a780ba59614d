import { valueName } from '#clients/value-name.ts';
import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { choiceOf, termsAbout } from '#clients/query/choice.ts';
import { excludeValue, onlyValue, setRange } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import { endsOf, endsOfSteps, placeOf, type RangeEnds, rangeOf, rangeScale, textOfEnds } from '#clients/range-scale.ts';
import { extentOf } from '#engine/histogram.ts';
import { type ClientData, useClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useMemo } from 'react';
import classes from './Facet.module.css';
import { LoneFacetValue } from './LoneFacetValue.tsx';
import { RangeBrush } from './RangeBrush.tsx';
import { RangeInputs } from './RangeInputs.tsx';

interface RangeValuesProps {
  readonly field: FieldKey;
  readonly label: string;
}

export function RangeValues({ field, label }: RangeValuesProps) {
  const data = useClientData();
  return data === null ? null : <LoadedRange field={field} label={label} data={data} />;
}

const NO_ENDS: RangeEnds = { from: '', to: '' };

/** How the clients spread over the range; brush and inputs edit the same filter text. The range itself is left out of the counts. */
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
  // One range can be drawn; what else the filter says about the field is quoted.
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
        <LoneFacetValue
          entry={none}
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
