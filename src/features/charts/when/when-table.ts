import type { DisplayFormat } from '#format/display-format.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import type { FigureTable } from '../figure/figure-table.ts';
import { MAY_BE_MORE } from '../panel-props.ts';
import { sumOf } from '../values/parts.ts';
import type { When } from './use-when.ts';

/** What the sentence and the table tell. */
type Told = Pick<When, 'edges' | 'few' | 'volumes' | 'peak' | 'more' | 'seen' | 'connected' | 'timeText'>;

/** `531 GB, most at Tue 24 Nov, 10:30 (76 Mbit/s); 412 first seen, 1,864 went` */
export function whenSentence({ volumes, peak, seen, timeText, few, more }: Told, format: DisplayFormat): string {
  const [came, went] = [sumOf(seen.arrivals), sumOf(seen.departures)];
  const people = `${formatCount(came)} first seen, ${formatCount(went)} last seen and offline`;
  const total = sumOf((volumes ?? []).map(({ sent, received }) => sent + received));
  if (peak === null || total === 0) return people;
  const whose = few === null ? '' : ` of ${counted(few.length, 'client')}`;
  const volume = more ? `At least ${format.usage(total)}${whose} ${MAY_BE_MORE}` : `${format.usage(total)}${whose}`;
  return `${volume}, most at ${timeText(peak.at)} (${formatRate(peak.value * 1e6)}); ${people}`;
}

/** By stretch of the span: who came, who left, what was used, how many wireless clients at most. */
export function whenTable(
  { edges, seen, volumes, more, connected, timeText }: Told,
  format: DisplayFormat,
): FigureTable {
  const total = (of: 'sent' | 'received') => (volumes === null ? Number.NaN : sumOf(volumes.map((one) => one[of])));
  const count = { text: formatCount };
  const volume = { unit: 'kB', text: format.usage } as const;
  const known = connected?.filter((one) => one !== null) ?? [];
  return {
    columns: [
      { heading: 'From', unit: 'time', text: timeText },
      { heading: 'First seen', ...count },
      { heading: 'Last seen, now offline', ...count },
      { heading: 'Sent', ...volume },
      { heading: 'Received', ...volume },
      { heading: 'Wireless, at most', ...count },
    ],
    rows: edges
      .slice(1)
      .map((_, bin) => [
        edges[bin],
        seen.arrivals[bin],
        seen.departures[bin],
        volumes?.[bin].sent ?? Number.NaN,
        volumes?.[bin].received ?? Number.NaN,
        connected?.[bin] ?? Number.NaN,
      ]),
    total: [
      more ? 'Total, traffic incomplete' : 'Total',
      sumOf(seen.arrivals),
      sumOf(seen.departures),
      total('sent'),
      total('received'),
      known.length === 0 ? Number.NaN : Math.max(...known),
    ],
  };
}
