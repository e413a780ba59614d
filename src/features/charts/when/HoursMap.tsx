import { choiceOf } from '#clients/query/choice.ts';
import { setRange } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import type { TimeZoneChoice } from '#format/format-time.ts';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { FigureTable } from '../figure/TableOfFigure.tsx';
import type { ShownData } from '../panel-props.ts';
import { filterMoment, WEEKDAYS } from './clock.ts';
import { startsByHour } from './seen-counts.ts';
import { sumOf } from './when-table.ts';
import classes from './When.module.css';

/** Weeks begin on Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A filter of more weeks than these would be too long for an address. */
const MOST_WEEKS = 60;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

interface HoursMapProps {
  readonly counts: readonly Uint32Array[];
  readonly zone: TimeZoneChoice;
  readonly shown: ShownData;
}

/** Places of the week's days, and the arrow keys' steps: [days, hours]. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * By weekday and hour of the clock, how many clients: the darker, the more. A cell filters for those hours, week by week, since no single
 * range of time means "Mondays at 8". The cells are one stop of Tab, between them the arrow keys move.
 */
export function HoursMap({ counts, zone, shown }: HoursMapProps) {
  const [[stopDay, stopHour], setStop] = useState<readonly [number, number]>([0, 8]);
  const { data, change } = shown;
  const { store, view, terms } = data;
  const starts = useMemo(() => startsByHour(store.number('firstSeen'), view.order, zone), [store, view, zone]);
  const most = Math.max(1, ...counts.flatMap((day) => [...day]));
  const choose = (day: number, hour: number) => {
    // Whole minutes, from the first ms to the last one.
    const ranges = starts[day][hour].map(
      (start) => `${filterMoment(start)}..${filterMoment(start + HOUR_MS - MINUTE_MS)}`,
    );
    const { chosen } = choiceOf(terms, 'firstSeen');
    const isChosen = ranges.length === chosen.size && ranges.every((range) => chosen.has(range));
    change(setRange('firstSeen', ...(isChosen ? [] : ranges)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const day = Math.min(6, Math.max(0, stopDay + step[0]));
    const hour = Math.min(23, Math.max(0, stopHour + step[1]));
    setStop([day, hour]);
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-cell="${day} ${hour}"]`)?.focus();
  };
  return (
    <div className={classes.hours} role="group" aria-label="First seen by weekday and hour">
      {WEEK.map((day, place) => [
        <span key={WEEKDAYS[day]} aria-hidden>
          {WEEKDAYS[day]}
        </span>,
        ...HOURS.map((hour) => {
          const count = counts[day][hour];
          const name = `${WEEKDAYS[day]} ${hourText(hour)}, ${formatCount(count)}`;
          const weeks = starts[day][hour].length;
          const filters = weeks > 0 && weeks <= MOST_WEEKS;
          return (
            <button
              key={`${WEEKDAYS[day]} ${hour}`}
              type="button"
              className={classes.cell}
              data-cell={`${place} ${hour}`}
              tabIndex={place === stopDay && hour === stopHour ? 0 : -1}
              aria-label={name}
              title={weeks > MOST_WEEKS ? `${name}: in ${weeks} weeks, too many for one filter` : name}
              aria-disabled={!filters}
              onKeyDown={onKeyDown}
              onFocus={() => setStop([place, hour])}
              onClick={filters ? () => choose(day, hour) : undefined}
              style={{
                // Few must still be seen beside many.
                background: `color-mix(in srgb, var(--heat) ${Math.round(Math.sqrt(count / most) * 92)}%, var(--mantine-color-default-hover))`,
              }}
            />
          );
        }),
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
/** `Most were first seen on Mondays from 8:00 to 9:00 (120 of 2,400)` */
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
  const cells = (hour: number) => [
    ...WEEK.map((day) => formatCount(counts[day][hour])),
    formatCount(sumOf(WEEK.map((day) => counts[day][hour]))),
  ];
  return {
    headings: ['First seen', ...WEEK.map((day) => WEEKDAYS[day]), 'All'],
    rows: Array.from({ length: 24 }, (_, hour) => ({ key: String(hour), cells: [hourText(hour), ...cells(hour)] })),
    total: ['Total', ...WEEK.map((day) => formatCount(sumOf(counts[day]))), formatCount(sumOf(counts.map(sumOf)))],
  };
}
