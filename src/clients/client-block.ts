import { BlockBuilder, type ColumnBlock } from '#engine/column-block.ts';
import { CLIENT_SCHEMA, FIELD_KEYS, FIELDS } from './fields.ts';
import { isoTime } from './iso-time.ts';
import { macKind } from './mac-address.ts';
import { osFamily } from './os-family.ts';
import { remembered } from './remembered.ts';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

/** String fields that are taken over as they come. */
const PLAIN = FIELD_KEYS.filter((key) => {
  const { kind, wire } = FIELDS[key];
  return kind !== 'number' && wire !== null && key !== 'sm';
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of a tolerant kind: vlan was a number in 2020; everything that is no text is empty. */
const textOf = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** Kilobytes, or NaN for anything that is no non-negative number. */
const kilobytesOf = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : Number.NaN;

/** Epoch ms from ISO 8601 (lists) or epoch seconds (single-client operations); NaN otherwise. */
export function timeOf(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value * 1000 : Number.NaN;
  return typeof value === 'string' ? isoTime(value) : Number.NaN;
}

const familyOf = remembered(osFamily);
const generationOf = remembered(wifiGeneration);
const bandsFor = remembered(bandsOf);

const smOf = (value: unknown) => (value === true ? 'Installed' : value === false ? 'Not installed' : '');

/**
 * getNetworkClients' records as columns: unknown keys ignored, odd types empty.
 * Records without a string id cannot be told apart; they are left out and counted.
 */
export function decodeClients(records: readonly unknown[]): { block: ColumnBlock; rejected: number } {
  const builder = new BlockBuilder(CLIENT_SCHEMA, records.length);
  const plain = PLAIN.map((key) => {
    const writer = FIELDS[key].kind === 'text' ? builder.text(key) : builder.category(key);
    return { wire: FIELDS[key].wire ?? '', writer };
  });
  const category = (key: string) => builder.category(key);
  const [sm, mac, os, wifi, bands] = ['sm', 'macKind', 'osFamily', 'wifiGeneration', 'bands'].map(category);
  const [usage, sent, received] = ['usage', 'sent', 'received'].map((key) => builder.number(key));
  const [first, last, offline] = ['firstSeen', 'lastSeen', 'offlineSince'].map((key) => builder.number(key));
  let rejected = 0;
  for (const record of records) {
    if (!isRecord(record) || typeof record['id'] !== 'string' || record['id'] === '') {
      rejected++;
      continue;
    }
    for (const { wire, writer } of plain) writer.push(textOf(record[wire]));
    sm.push(smOf(record['smInstalled']));
    mac.push(macKind(textOf(record['mac']), textOf(record['recentDeviceConnection'])));
    os.push(familyOf(textOf(record['os']) || textOf(record['deviceTypePrediction'])));
    wifi.push(generationOf(textOf(record['wirelessCapabilities'])));
    bands.push(bandsFor(textOf(record['wirelessCapabilities'])));
    const used = isRecord(record['usage']) ? record['usage'] : {};
    const up = kilobytesOf(used['sent']);
    const down = kilobytesOf(used['recv']);
    sent.push(up);
    received.push(down);
    usage.push(Number.isNaN(up) ? down : Number.isNaN(down) ? up : up + down);
    first.push(timeOf(record['firstSeen']));
    const seen = timeOf(record['lastSeen']);
    last.push(seen);
    offline.push(record['status'] === 'Offline' ? seen : Number.NaN);
  }
  return { block: builder.build(), rejected };
}
