import type { DisplayFormat } from '#format/display-format.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import type { FigureTable } from '../figure/figure-table.ts';
import { WEEKDAYS } from './clock.ts';
import { WEEK } from './HoursMap.tsx';
import type { useWhen } from './use-when.ts';

type When = ReturnType<typeof useWhen>;

const sum = (counts: Uint32Array | readonly number[]): number => {
  let all = 0;
  for (const count of counts) all += count;
  return all;
};

/** `531 GB, most at Tue 24 Nov, 10:30 (76 Mbit/s); 412 first seen, 1,864 went` */
export function whenSentence({ volumes, peak, seen, timeText, few }: When, format: DisplayFormat): string {
  const [came, went] = [sum(seen.first.counts), sum(seen.last.counts)];
  const people = `${formatCount(came)} first seen, ${formatCount(went)} last seen and offline`;
  const total = sum((volumes ?? []).map(({ sent, received }) => sent + received));
  if (peak === null || total === 0) return people;
  const whose = few === null ? '' : ` of ${formatCount(few.length)} clients`;
  return `${format.usage(total)}${whose}, most at ${timeText(peak.at)} (${formatRate(peak.value * 1e6)}); ${people}`;
}

/** By stretch of the span: who came, who left, what was used, how many wireless clients at most. */
export function whenTable({ edges, seen, volumes, connected, timeText }: When, format: DisplayFormat): FigureTable {
  const volume = (kilobytes: number | undefined) => (kilobytes === undefined ? '–' : format.usage(kilobytes));
  const count = (clients: number | null | undefined) =>
    clients === null || clients === undefined ? '–' : formatCount(clients);
  const known = connected?.filter((one) => one !== null) ?? [];
  return {
    headings: ['From', 'First seen', 'Last seen', 'Sent', 'Received', 'Wireless, at most'],
    rows: edges.slice(1).map((_, bin) => ({
      key: String(edges[bin]),
      cells: [
        timeText(edges[bin]),
        formatCount(seen.first.counts[bin]),
        formatCount(seen.last.counts[bin]),
        volume(volumes?.[bin].sent),
        volume(volumes?.[bin].received),
        count(connected?.[bin]),
      ],
    })),
    total: [
      'Total',
      formatCount(sum(seen.first.counts)),
      formatCount(sum(seen.last.counts)),
      volumes === null ? '–' : format.usage(sum(volumes.map(({ sent }) => sent))),
      volumes === null ? '–' : format.usage(sum(volumes.map(({ received }) => received))),
      known.length === 0 ? '–' : formatCount(Math.max(...known)),
    ],
  };
}

const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** `Most were first seen on Mondays from 8:00 to 9:00 (120 of 2,400)` */
export function hoursSentence(counts: readonly Uint32Array[]): string {
  const total = sum(counts.map(sum));
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
    formatCount(sum(WEEK.map((day) => counts[day][hour]))),
  ];
  return {
    headings: ['First seen', ...WEEK.map((day) => WEEKDAYS[day]), 'All'],
    rows: Array.from({ length: 24 }, (_, hour) => ({ key: String(hour), cells: [hourText(hour), ...cells(hour)] })),
    total: ['Total', ...WEEK.map((day) => formatCount(sum(counts[day]))), formatCount(sum(counts.map(sum)))],
  };
}
