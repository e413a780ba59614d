import { type Asked, SERVER_FILTERS } from '#clients/query/server-filters.ts';

/** What was asked of Meraki, for a load or a file of it. */
export interface SnapshotScope {
  readonly networkId: string;
  /** '' while it is not known. */
  readonly networkName: string;
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  readonly t0: string | null;
  readonly asked: Asked;
}

/** What a snapshot says of itself, in a file under "snapshot". */
export interface SnapshotNote extends SnapshotScope {
  /** Epoch ms of the load's first page. */
  readonly loadedAt: number;
  /** Clients in it, and in the load that it was taken from. */
  readonly clients: number;
  readonly of: number;
  /** Every page of that load was there. */
  readonly whole: boolean;
}

/** Of files that this version writes; it reads no later one. */
export const SNAPSHOT_VERSION = 1;

export const noteAsJson = ({ loadedAt, ...note }: SnapshotNote): object => ({
  version: SNAPSHOT_VERSION,
  ...note,
  loadedAt: new Date(loadedAt).toISOString(),
});

type Values = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function askedOf(value: unknown): Asked | null {
  if (!isObject(value)) return null;
  const asked: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string') return null;
    asked[name] = text;
  }
  return asked;
}

/** Reads what a file says of itself. @returns the note, or in words why the file is no snapshot */
export function readNote(value: unknown): SnapshotNote | string {
  if (!isObject(value)) return 'It does not say of which network and time span it is: it was not saved as a snapshot.';
  const { version, networkId, networkName, timespan, t0, asked: rawAsked, loadedAt, clients, of, whole } = value;
  if (!isCount(version)) return 'It does not say in which version it was written.';
  if (version > SNAPSHOT_VERSION) return 'A later version of Clientscope wrote it.';
  const asked = askedOf(rawAsked);
  const at = typeof loadedAt === 'string' ? Date.parse(loadedAt) : Number.NaN;
  if (
    typeof networkId !== 'string' ||
    typeof networkName !== 'string' ||
    !isCount(timespan) ||
    !(t0 === null || typeof t0 === 'string') ||
    asked === null ||
    Number.isNaN(at) ||
    !isCount(clients) ||
    !isCount(of) ||
    typeof whole !== 'boolean'
  ) {
    return 'What it says of its network and time span is damaged.';
  }
  return { networkId, networkName, timespan, t0, asked, loadedAt: at, clients, of, whole };
}

/**
 * Why two loads cannot be compared: only the same question has the same answer, and who is missing from a part is not gone.
 * - network, span, asked: another question
 * - unfinished, part: the earlier one lacks clients because its load did not end, or because it was filtered
 * - loading: the list is not whole
 */
export type Mismatch = 'network' | 'span' | 'asked' | 'unfinished' | 'part' | 'loading';

const sameSpan = (a: SnapshotScope, b: SnapshotScope) => a.t0 === b.t0 && (a.t0 !== null || a.timespan === b.timespan);

const sameAsked = (a: Asked, b: Asked) => SERVER_FILTERS.every(({ name }) => a[name] === b[name]);

/** What forbids the comparison, or null. */
export function mismatch(now: SnapshotNote, before: SnapshotNote): Mismatch | null {
  if (before.networkId !== now.networkId) return 'network';
  if (!sameSpan(now, before)) return 'span';
  if (!sameAsked(now.asked, before.asked)) return 'asked';
  if (!before.whole) return 'unfinished';
  if (before.clients < before.of) return 'part';
  return now.whole ? null : 'loading';
}
