import type { ColumnStore } from '#engine/column-store.ts';
import { clientName } from '#clients/client-name.ts';
import type { Counted, Impact } from './impact.ts';

/** What the text says of the question. */
export interface ImpactQuestion {
  /** `ap:HQ-Lobby-AP01` */
  readonly places: string;
  /** '' while it is not known. */
  readonly network: string;
  /** When the data came, with its zone. */
  readonly at: string;
}

export const countedText = (all: readonly Counted[], empty: string): string =>
  all.length === 0 ? 'none' : all.map(({ value, count }) => `${count} ${value === '' ? empty : value}`).join(', ');

/** What is known of access points behind a switch, in words; '' where nothing wired goes down. */
export function behindText({ behind, wired }: Impact): string {
  if (!wired) return '';
  const known = behind.map(({ name, at, online }) => `${name} (${at}; ${online} online)`).join(', ');
  const rest = 'Meraki’s client list names an access point behind a switch only now and then.';
  return known === ''
    ? `Whether access points hang on it is not known, and their clients are not counted: ${rest}`
    : `Access points behind it, their clients included: ${known}. There may be more: ${rest}`;
}

/** For the change ticket: plain lines. @param usageText kilobytes in words */
export function impactText(
  store: ColumnStore,
  impact: Impact,
  { places, network, at }: ImpactQuestion,
  usageText: (kilobytes: number) => string,
): string {
  const { online, seen, byClass, byPolicy, busiest } = impact;
  const usage = store.number('usage');
  const lines = [
    `Impact of taking down ${places}`,
    `${network === '' ? 'Network' : `Network ${network}`}, data of ${at}`,
    `Drops now: ${online.length} clients online, of ${seen} seen there in the time span`,
    `By device class: ${countedText(byClass, 'not known')}`,
    `By 802.1X policy: ${countedText(byPolicy, 'without one')}`,
    behindText(impact),
    busiest.length === 0 ? '' : `Busiest ${busiest.length}:`,
    ...busiest.map((row, index) => {
      const parts = [
        clientName(store, row),
        store.textAt('mac', row),
        store.textAt('ip', row),
        String(store.display('deviceClass', row)),
        usageText(usage[row]),
      ];
      return `${index + 1}. ${parts.filter((part) => part !== '').join(', ')}`;
    }),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** For the Roster: the MAC of each client that drops, one a line. */
export const impactRoster = (store: ColumnStore, { online }: Impact): string =>
  online.map((row) => store.textAt('mac', row) || store.textAt('ip', row)).join('\n');
