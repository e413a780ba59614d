import { isolated } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { ConnectivityEvent, Listed, Operation } from '#state/load/operations.ts';
import { formatClock } from '#format/format-time.ts';
import { useDisplay, useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import classes from './Details.module.css';
import { ApiSection, Note } from './Section.tsx';

// Maps: the names come from Meraki, and every object has members such as `constructor`.
const EVENTS: ReadonlyMap<string, string> = new Map([
  ['assoc', 'Associated'],
  ['auth', 'Authentication'],
  ['connection', 'Connected'],
  ['deauth', 'Deauthenticated'],
  ['dhcp', 'DHCP'],
  ['disassoc', 'Disassociated'],
  ['dns', 'DNS'],
  ['roam', 'Roamed'],
  ['sticky', 'Stuck to a far access point'],
]);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['good', '✓'],
  ['info', 'i'],
  ['warn', '!'],
  ['bad', '✕'],
]);
/** A connectivity event by its type; an unknown type as Meraki names it. */
export const eventName = (type: string): string => EVENTS.get(type) ?? type;

/** One character for how bad an event is. */
export const severityMark = (severity: string): string => MARKS.get(severity) ?? '·';

/** The name of a device, which the list knows by its clients; its serial if the list has none. */
function deviceName(store: ColumnStore | null, serial: string): string {
  if (store === null || serial === '') return serial;
  const { codes, values } = store.category('deviceSerial');
  const code = values.indexOf(serial);
  const row = code < 0 ? -1 : codes.subarray(0, store.rowCount).indexOf(code);
  return row < 0 ? serial : String(store.display('accessPoint', row)) || serial;
}

/** Band, channel, signal and duration; what Meraki does not send is left out. */
function radioText({ band, channel, rssi, durationMs }: ConnectivityEvent): string {
  return [
    band === '' ? '' : `${band} GHz`,
    Number.isNaN(channel) ? '' : `channel ${channel}`,
    Number.isNaN(rssi) ? '' : `RSSI ${rssi}`,
    Number.isNaN(durationMs) ? '' : `${durationMs} ms`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** How many events are shown at first. */
const FEW = 8;

interface EventsProps {
  readonly events: Operation<Listed<ConnectivityEvent>>;
  readonly store: ColumnStore | null;
}

/** What the access points logged about the client, such as associations, roaming and failures; the newest first. */
export function Events({ events, store }: EventsProps) {
  const now = useMinute();
  const format = useFormat();
  const { zone } = useDisplay().display;
  const [all, setAll] = useState(false);
  return (
    <ApiSection title="Connectivity events" operation={events}>
      {({ items, more }) =>
        items.length === 0 ? (
          <Note>No events in the time span.</Note>
        ) : (
          <>
            <ul className={classes.lines}>
              {(all ? items : items.slice(0, FEW)).map((one, index) => (
                <li key={`${one.at} ${one.type} ${index}`} className={classes.event} data-severity={one.severity}>
                  <span role="img" className={classes.mark} title={one.severity} aria-label={one.severity || 'unknown'}>
                    {severityMark(one.severity)}
                  </span>
                  <time title={format.absolute(one.at)}>{formatClock(one.at, now, zone)}</time>
                  <div>
                    {eventName(one.type)}
                    {one.subtype === '' || one.subtype === 'success' ? '' : `: ${one.subtype.replaceAll('_', ' ')}`}
                    {one.deviceSerial === '' ? '' : `, ${isolated(deviceName(store, one.deviceSerial))}`}
                    <Note>{radioText(one)}</Note>
                  </div>
                </li>
              ))}
            </ul>
            <Group justify="space-between" gap={8} my={2} fz={12}>
              <span>{more ? `The newest ${items.length} of the time span` : `${items.length} in the time span`}</span>
              {items.length > FEW ? (
                <Button aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? 'Fewer events' : 'All events'}
                </Button>
              ) : null}
            </Group>
          </>
        )
      }
    </ApiSection>
  );
}
