import * as v from 'valibot';
import { type Asked, SERVER_FILTERS } from '#clients/query/server-filters.ts';

/** The request of a load. */
export interface SnapshotScope {
  readonly networkId: string;
  /** '' while it is not known. */
  readonly networkName: string;
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  readonly t0: string | null;
  readonly asked: Asked;
}

/** The network in a file: its name and its id, or the id alone. */
export const networkInFile = ({ networkName, networkId }: SnapshotScope): string =>
  networkName === '' ? networkId : `${networkName} (${networkId})`;

/** The description of a snapshot; in a file it is under "snapshot". */
export interface SnapshotNote extends SnapshotScope {
  /** When Meraki made the load's oldest page, epoch ms. */
  readonly loadedAt: number;
  /** Clients in the snapshot, and in the load that it was taken from. */
  readonly clients: number;
  readonly of: number;
  /** Whether that load was complete. */
  readonly whole: boolean;
}

/** The version of the files that are written; files of later versions are refused. */
const SNAPSHOT_VERSION = 1;

/** The description as a file has it. */
export const noteAsJson = ({ loadedAt, ...note }: SnapshotNote): object => ({
  version: SNAPSHOT_VERSION,
  ...note,
  loadedAt: new Date(loadedAt).toISOString(),
});

type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no list. */
export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const NOTE: v.GenericSchema<unknown, SnapshotNote> = v.object({
  networkId: v.string(),
  networkName: v.string(),
  timespan: COUNT,
  t0: v.nullable(v.string()),
  asked: v.record(v.string(), v.string()),
  loadedAt: v.pipe(v.string(), v.transform(Date.parse), v.number()),
  clients: COUNT,
  of: COUNT,
  whole: v.boolean(),
});

/** Reads the description in a file. @returns the note, or in words why the file is no snapshot */
export function readNote(value: unknown): SnapshotNote | string {
  if (!isObject(value)) return 'It does not say of which network and time span it is: it was not saved as a snapshot.';
  const version = v.safeParse(COUNT, value['version']);
  if (!version.success) return 'It does not say in which version it was written.';
  if (version.output > SNAPSHOT_VERSION) return 'A later version of Clientscope wrote it.';
  const note = v.safeParse(NOTE, value);
  return note.success ? note.output : 'What it says of its network and time span is damaged.';
}

/**
 * Why two loads cannot be compared: their requests differ, or a client may be missing from one of them without being gone.
 * - network, span, asked: in what the requests differ
 * - unfinished, part: the earlier one lacks clients because its load did not end, or because it was filtered
 * - loading: the list is not complete yet
 */
export type Mismatch = 'network' | 'span' | 'asked' | 'unfinished' | 'part' | 'loading';

const sameSpan = (a: SnapshotScope, b: SnapshotScope) => a.t0 === b.t0 && (a.t0 !== null || a.timespan === b.timespan);

const sameAsked = (a: Asked, b: Asked) => SERVER_FILTERS.every(({ name }) => a[name] === b[name]);

/** Why the two cannot be compared, or null. */
export function mismatch(now: SnapshotNote, before: SnapshotNote): Mismatch | null {
  if (before.networkId !== now.networkId) return 'network';
  if (!sameSpan(now, before)) return 'span';
  if (!sameAsked(now.asked, before.asked)) return 'asked';
  if (!before.whole) return 'unfinished';
  if (before.clients < before.of) return 'part';
  return now.whole ? null : 'loading';
}
