import { formatCount } from '#format/format-count.ts';
import { WEEKDAYS } from './clock.ts';
import classes from './When.module.css';

/** Weeks begin on Monday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** By weekday and hour of the clock, how many clients: the darker, the more. Its table has the numbers. */
export function HoursMap({ counts }: { readonly counts: readonly Uint32Array[] }) {
  const most = Math.max(1, ...counts.flatMap((day) => [...day]));
  return (
    <div className={classes.hours} aria-hidden>
      {WEEK.map((day) => [
        <span key={WEEKDAYS[day]}>{WEEKDAYS[day]}</span>,
        ...HOURS.map((hour) => (
          <div
            key={`${WEEKDAYS[day]} ${hour}`}
            className={classes.cell}
            title={`${WEEKDAYS[day]} ${hour}:00 to ${hour + 1}:00: ${formatCount(counts[day][hour])}`}
            style={{
              // Few must still be seen beside many.
              background: `color-mix(in srgb, var(--heat) ${Math.round(Math.sqrt(counts[day][hour] / most) * 92)}%, var(--mantine-color-default-hover))`,
            }}
          />
        )),
      ])}
      <span />
      {HOURS.map((hour) => (
        <span key={hour}>{hour % 3 === 0 ? hour : ''}</span>
      ))}
    </div>
  );
}
