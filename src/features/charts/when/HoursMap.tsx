import { choiceOf } from '#clients/query/choice.ts';
import { setRange } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import type { TimeZoneChoice } from '#format/format-time.ts';
import { useMemo } from 'react';
import type { FigureTable } from '../figure/figure-table.ts';
import { HeatCell, KEYS_HINT, useCellKeys } from '../marks/HeatCell.tsx';
import classes from '../marks/HeatCell.module.css';
import { editOfMark, type ShownData } from '../panel-props.ts';
import { sumOf } from '../values/parts.ts';
import { filterRange, WEEKDAYS } from './clock.ts';
import { startsByHour } from './seen-counts.ts';

/** Weeks begin on Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A filter of more weeks than these would be too long for an address. */
const MOST_WEEKS = 60;
const HOUR_MS = 3_600_000;

const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

interface HoursMapProps {
  readonly counts: readonly Uint32Array[];
  readonly zone: TimeZoneChoice;
  readonly shown: ShownData;
}

/**
 * By weekday and hour of the clock, how many clients: the darker, the more. A cell filters for those hours, week by week, since no single
 * range of time means "Mondays at 8".
 */
export function HoursMap({ counts, zone, shown }: HoursMapProps) {
  const { stop, handlers } = useCellKeys('0 8');
  const { data, change } = shown;
  const { store, view, terms } = data;
  const starts = useMemo(() => startsByHour(store.number('firstSeen'), view.listed, zone), [store, view, zone]);
  const most = Math.max(1, ...counts.flatMap((day) => [...day]));
  const { chosen } = choiceOf(terms, 'firstSeen');
  const cell = (day: number, row: number, hour: number) => {
    const count = counts[day][hour];
    const ranges = starts[day][hour].map((start) => filterRange(start, start + HOUR_MS));
    const isChosen = ranges.length > 0 && ranges.every((range) => chosen.has(range));
    const tooMany = ranges.length > MOST_WEEKS;
    const only = setRange('firstSeen', ...(isChosen && ranges.length === chosen.size ? [] : ranges));
    return (
      <HeatCell
        key={`${day} ${hour}`}
        place={`${row} ${hour}`}
        name={`${WEEKDAYS[day]} ${hourText(hour)}, ${formatCount(count)}`}
        hint={tooMany ? `In ${ranges.length} weeks, too many for one filter` : ranges.length > 0 ? KEYS_HINT : ''}
        part={count / most}
        chosen={isChosen}
        tabStop={`${row} ${hour}` === stop}
        choose={
          ranges.length === 0 || tooMany
            ? undefined
            : (event) =>
                change(
                  editOfMark(
                    event,
                    ranges.map((range) => ['firstSeen', range]),
                    only,
                  ),
                )
        }
      />
    );
  };
  return (
    <div className={classes.week} role="group" aria-label="First seen by weekday and hour" {...handlers}>
      {WEEK.map((day, row) => [
        <span key={WEEKDAYS[day]} aria-hidden>
          {WEEKDAYS[day]}
        </span>,
        ...HOURS.map((hour) => cell(day, row, hour)),
      ])}
      <span />
      {HOURS.map((hour) => (
        <span key={hour} aria-hidden>
          {hour % 3 === 0 ? hour : ''}
        </span>
      ))}
    </div>
  );
}

/** `Most were first seen on Mon from 08:00 on: 120 of 2,400`; of several hours with as many, the first from Sunday on. */
export function hoursSentence(counts: readonly Uint32Array[]): string {
  const total = sumOf(counts.map(sumOf));
  if (total === 0) return 'No client has a time of first seen';
  const most = Math.max(...counts.map((day) => Math.max(...day)));
  const day = counts.findIndex((one) => one.includes(most));
  const hour = counts[day].indexOf(most);
  return `Most were first seen on ${WEEKDAYS[day]} from ${hourText(hour)} on: ${formatCount(most)} of ${formatCount(total)}`;
}

/** First seen by hour (rows) and weekday (columns). */
export function hoursTable(counts: readonly Uint32Array[]): FigureTable {
  const ofDays = [...WEEK.map((day) => WEEKDAYS[day]), 'All'];
  return {
    columns: [{ heading: 'First seen' }, ...ofDays.map((heading) => ({ heading, text: formatCount }))],
    rows: HOURS.map((hour) => {
      const cells = WEEK.map((day) => counts[day][hour]);
      return [hourText(hour), ...cells, sumOf(cells)];
    }),
    total: ['Total', ...WEEK.map((day) => sumOf(counts[day])), sumOf(counts.map(sumOf))],
  };
}
