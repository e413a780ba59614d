import type { WireTraffic } from '#meraki/wire.ts';
import { type Client, sentShareOf } from './client-record.ts';
import { DAY_MS, kilobytesBetween } from './presence.ts';
import { chance } from './random.ts';

type Destination = readonly [application: string, destination: string, protocol: string, port: number];

const PEOPLES: readonly Destination[] = [
  ['Microsoft Teams', 'teams.microsoft.com', 'UDP', 3478],
  ['Microsoft 365', 'outlook.office365.com', 'TCP', 443],
  ['YouTube', 'googlevideo.com', 'UDP', 443],
  ['Google', 'www.google.com', 'TCP', 443],
  ['iCloud', 'gateway.icloud.com', 'TCP', 443],
  ['Windows Update', 'dl.delivery.mp.microsoft.com', 'TCP', 80],
  ['WhatsApp', 'mmg.whatsapp.net', 'TCP', 443],
  ['Miscellaneous secure web', 'cdn.northwind.example', 'TCP', 443],
];

const THINGS: readonly Destination[] = [
  ['Non-web TCP', '10.2.0.20', 'TCP', 554],
  ['NTP', 'pool.ntp.org', 'UDP', 123],
  ['DNS', '10.2.0.2', 'UDP', 53],
  ['Miscellaneous secure web', 'updates.vendor.example', 'TCP', 443],
];

const WEEK = 7;

/** What the client talks to. */
export const destinationsOf = ({ habit, kind, site }: Client): readonly Destination[] =>
  (kind.personal === null ? THINGS : PEOPLES).filter(
    (_, index) => index === 0 || chance(site.seed, habit.row, 70 + index) < 0.7,
  );

/** getNetworkClientTrafficHistory: a week of days, oldest first, each day's usage by application, the larger ones first. */
export function trafficHistory(client: Client, step: number): WireTraffic[] {
  const { habit, presence, site } = client;
  const today = Math.floor(step / DAY_MS);
  const destinations = destinationsOf(client);
  return Array.from({ length: WEEK }, (_, index) => today - WEEK + 1 + index).flatMap((day) => {
    const midnight = day * DAY_MS;
    const total = kilobytesBetween(habit, presence, midnight, Math.min(midnight + DAY_MS, step));
    if (total < 1) return [];
    const shares = destinations.map((_, index) => chance(site.seed, habit.row, 80 + index + day * 16) / (index + 1));
    const sum = shares.reduce((all, share) => all + share, 0);
    return destinations.map(([application, destination, protocol, port], index) => {
      const kilobytes = Math.floor((total * shares[index]) / sum);
      const sent = Math.floor(kilobytes * sentShareOf(habit));
      return {
        ts: new Date(midnight).toISOString(),
        application,
        destination,
        protocol,
        port,
        recv: kilobytes - sent,
        sent,
        numFlows: 1 + Math.floor(kilobytes / 900),
        activeSeconds: Math.min(86_400, 20 + Math.floor(kilobytes / 60)),
      };
    });
  });
}
