import type { WireConnectivityEvent } from '#meraki/wire.ts';
import type { Client } from './client-record.ts';
import { spanStart } from './client-filters.ts';
import { isWireless } from './device-kinds.ts';
import { accessDeviceOf } from './places.ts';
import { DAY_MS, visits } from './presence.ts';
import { chance, pick } from './random.ts';

type Event = WireConnectivityEvent;

const CHANNELS = { '2.4': [1, 6, 11], '5': [36, 44, 52, 100, 149], '6': [5, 37, 69] } as const;

/** What goes wrong now and then, and at which step of a connection. */
const FAILURES: ReadonlyArray<readonly [type: Event['type'], subtype: string]> = [
  ['auth', 'failure'],
  ['dhcp', 'no_offer'],
  ['dns', 'timeout'],
];

/**
 * getNetworkWirelessClientConnectivityEvents: joining, roaming and leaving of each visit within the span, oldest first;
 * none for a wired client. Meraki's sentence for a bad parameter.
 */
export function connectivityEvents(client: Client, params: URLSearchParams, step: number): Event[] | string {
  const from = spanStart(params, step, step);
  if (typeof from === 'string') return from;
  if (!isWireless(client.kind)) return [];
  const types = params.getAll('types[]');
  const severities = params.getAll('includedSeverities[]');
  const events = visits(client.habit, client.presence, from, step)
    .flatMap(([start, end], visit) => eventsOf(client, start, end, visit))
    .filter((event) => {
      const at = Date.parse(event.occurredAt);
      if (at < from || at > step) return false;
      return (
        (types.length === 0 || types.includes(event.type)) &&
        (severities.length === 0 || severities.includes(event.severity))
      );
    });
  return params.get('sortOrder') === 'descending' ? events.reverse() : events;
}

function eventsOf({ habit, site, model }: Client, start: number, end: number, visit: number): Event[] {
  const day = Math.floor(start / DAY_MS) + visit;
  const at = (salt: number) => chance(habit.seed, habit.row, 400 + salt + day * 64);
  const bands = (['2.4', '5', '6'] as const).filter((band) => model.wifi.includes(band === '2.4' ? '2.4' : ` ${band}`));
  const home = accessDeviceOf(site, chance(habit.seed, habit.row, 15), 'AP');
  const event = (
    index: number,
    time: number,
    type: Event['type'],
    subtype: string,
    severity: Event['severity'],
  ): Event => {
    const band = pick(bands.length === 0 ? (['2.4'] as const) : bands, at(index));
    const device = type === 'roam' ? accessDeviceOf(site, at(index + 1), 'AP') : home;
    return {
      occurredAt: new Date(Math.floor(time)).toISOString(),
      band,
      ssidNumber: 1,
      type,
      subtype,
      severity,
      durationMs: type === 'disassoc' ? null : Math.floor(at(index + 2) * (severity === 'bad' ? 8000 : 180)) + 3,
      channel: pick<number>(CHANNELS[band], at(index + 3)),
      rssi: Math.floor(at(index + 4) * 45) + 12,
      eventData: type === 'roam' ? { from: home.serial } : {},
      deviceSerial: device.serial,
      captureId: null,
    };
  };
  const failure = at(1) < 0.15 ? pick(FAILURES, at(2)) : null;
  const roams = Math.floor(at(3) * 4);
  return [
    ...(failure === null ? [] : [event(4, start - 9000, failure[0], failure[1], 'bad')]),
    event(8, start, 'assoc', 'success', 'good'),
    event(12, start + 120, 'auth', 'success', 'good'),
    event(16, start + 420, 'dhcp', 'success', at(5) < 0.1 ? 'warn' : 'good'),
    event(20, start + 700, 'connection', 'success', 'good'),
    ...Array.from({ length: roams }, (_, index) =>
      event(
        24 + index * 5,
        start + ((index + 1) / (roams + 1)) * (end - start),
        'roam',
        'success',
        at(6 + index) < 0.15 ? 'warn' : 'info',
      ),
    ),
    event(50, end, 'disassoc', 'client_left', 'info'),
  ];
}
