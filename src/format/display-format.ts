import { formatAbsolute, formatDateTime, formatRelative, type TimeZoneChoice } from './format-time.ts';
import { type ByteUnits, formatBytes } from './format-usage.ts';

/** How the user wants figures and times to be written. */
export interface DisplayUnits {
  readonly times: 'relative' | 'absolute';
  readonly zone: TimeZoneChoice;
  readonly bytes: ByteUnits;
}

export interface DisplayFormat {
  /** Kilobytes, decimal as Meraki sends them. */
  usage(kilobytes: number): string;
  /** Epoch ms as `5 min ago` or `2026-11-24 15:04`. */
  time(ms: number, now: number): string;
  /** Epoch ms in full, with the zone: for hover, focus and details. */
  absolute(ms: number): string;
}

/** The format that the user wants. */
export const displayFormat = ({ times, zone, bytes }: DisplayUnits): DisplayFormat => ({
  usage: (kilobytes) => formatBytes(kilobytes, bytes),
  time: (ms, now) => (times === 'relative' ? formatRelative(ms, now) : formatDateTime(ms, zone)),
  absolute: (ms) => formatAbsolute(ms, zone),
});
