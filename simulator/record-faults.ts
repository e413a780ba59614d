import { type Edition, edited } from './changing-records.ts';
import { hostile } from './hostile-records.ts';
import { CHANGING, DUPLICATES, HOSTILE, ODD_TYPES } from './network-ids.ts';
import { odd, WITHOUT_ID } from './odd-records.ts';

type Loose = Record<string, unknown>;

export interface RecordFault {
  /** Clients that come again at the beginning of the next page. */
  readonly overlap: number;
  /** A sound record made unsound, or null to leave it out; `again`: it was on the page before. */
  change(record: Loose, row: number, again: boolean): Loose | null;
  /** Comes at the end of each page. */
  readonly more: readonly unknown[];
}

const FAULTS: Readonly<Record<string, RecordFault>> = {
  [ODD_TYPES]: { overlap: 0, change: odd, more: WITHOUT_ID },
  [HOSTILE]: { overlap: 0, change: hostile, more: [] },
  [DUPLICATES]: {
    overlap: 50,
    change: (record, _, again) => (again ? { ...record, notes: 'Seen on two pages' } : record),
    more: [],
  },
};

const SOUND: RecordFault = { overlap: 0, change: (record) => record, more: [] };

/** @param edition of the network that changes from load to load */
export const recordFault = (networkId: string, edition: Edition): RecordFault =>
  networkId === CHANGING
    ? { ...SOUND, change: (record, row) => edited(record, row, edition) }
    : (FAULTS[networkId] ?? SOUND);
