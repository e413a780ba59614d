import { nameInSentence } from '#clients/display-names.ts';
import { formatClock } from '#format/format-time.ts';
import type { ConnectivityEvent } from '#state/load/operations.ts';
import { useDisplay, useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { Fragment, useMemo } from 'react';
import classes from './Details.module.css';
import { type HeldClient, textOf } from './held-client.ts';

type TimedEvent = Pick<ConnectivityEvent, 'at' | 'type' | 'severity'>;

const JOINS = new Set(['assoc', 'roam', 'connection']);
const LEAVES = new Set(['disassoc', 'deauth']);

/**
 * The time since which a wireless client is connected where it is now: its last successful association or roaming.
 * @returns epoch ms; null if it left after that, or if the events do not say
 */
export function connectedSince(events: readonly TimedEvent[]): number | null {
  let newest: TimedEvent | null = null;
  for (const event of events) {
    const tells = LEAVES.has(event.type) || (JOINS.has(event.type) && event.severity !== 'bad');
    if (tells && (newest === null || event.at > newest.at)) newest = event;
  }
  return newest !== null && JOINS.has(newest.type) ? newest.at : null;
}

interface WhereaboutsProps {
  readonly held: HeldClient;
  /** What the access points logged about the client; empty until Meraki has answered. */
  readonly events: readonly ConnectivityEvent[];
}

/** Where the client is connected, or was, and since when. */
export function Whereabouts({ held, events }: WhereaboutsProps) {
  const online = textOf(held, 'status') === 'Online';
  const since = useMemo(() => (online ? connectedSince(events) : null), [online, events]);
  const now = useMinute();
  const format = useFormat();
  const { zone } = useDisplay().display;
  return (
    <p className={classes.where}>
      <PlaceWords
        online={online}
        device={textOf(held, 'accessPoint') || textOf(held, 'deviceSerial')}
        ssid={textOf(held, 'ssid')}
        port={textOf(held, 'switchPort')}
        vlan={textOf(held, 'vlan')}
      />
      {since === null ? null : (
        <>
          , since <time title={format.absolute(since)}>{formatClock(since, now, zone)}</time>
        </>
      )}
    </p>
  );
}

interface PlaceProps {
  readonly online: boolean;
  /** Name of the access point or switch, or its serial if it has none; '' here and below for what Meraki does not say. */
  readonly device: string;
  readonly ssid: string;
  readonly port: string;
  readonly vlan: string;
}

/** `On AP Lobby 3, SSID Corp, VLAN 10`. A right-to-left name does not turn the words after it around. */
export function PlaceWords({ online, device, ssid, port, vlan }: PlaceProps) {
  const names = [
    ['', device],
    ['SSID ', ssid],
    ['port ', port],
    ['VLAN ', vlan],
  ].filter(([, name]) => name !== '');
  if (names.length === 0) return 'Meraki does not say where it is connected';
  return (
    <>
      {online ? 'On ' : 'Last on '}
      {names.map(([kind, name], at) => (
        <Fragment key={kind}>
          {at === 0 ? '' : ', '}
          {kind}
          {nameInSentence(name)}
        </Fragment>
      ))}
    </>
  );
}
