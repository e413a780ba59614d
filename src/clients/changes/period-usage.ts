import { clientName } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { firstOf } from '#engine/first-of.ts';

/** A client's kilobytes in the period that ends now, and in the one before it. */
export interface PeriodUsage {
  readonly id: string;
  /** See clientName. */
  readonly name: string;
  readonly now: number;
  readonly before: number;
}

/** Two periods of equal length, client by client. */
export interface Periods {
  /** Kilobytes of all clients that can be compared. */
  readonly now: number;
  readonly before: number;
  /** The clients whose usage grew or shrank most, in order of the difference. */
  readonly risers: readonly PeriodUsage[];
  readonly fallers: readonly PeriodUsage[];
  /** Clients with usage in this period and none in the one before; and the reverse. */
  readonly started: number;
  readonly ended: number;
  readonly compared: number;
  /** Clients that cannot be compared: Meraki sends no usage, or less for both periods together than for one of them. */
  readonly unknown: number;
}

/** Rows per step. */
const STEP = 10_000;

/** Rounds to a byte: a difference of fractions has digits that neither had. */
const tidy = (kilobytes: number) => Math.round(kilobytes * 1000) / 1000;

/**
 * Every time span of Meraki's ends now, so the period before is computed as both together minus this one.
 * @param one a load of the span S
 * @param both a load of 2 S, made at the same time
 * @param top how many risers and fallers
 */
export function* comparePeriods(one: ColumnStore, both: ColumnStore, top: number): Generator<void, Periods> {
  const pairs = yield* one.rowsLike(both);
  const own = one.number('usage');
  const total = both.number('usage');
  const difference = new Float64Array(both.rowCount).fill(Number.NaN);
  const sums = { now: 0, before: 0 };
  let [started, ended, compared, paired] = [0, 0, 0, 0];
  for (let row = 0; row < pairs.length; row++) {
    if (row % STEP === STEP - 1) yield;
    if (pairs[row] >= 0) paired++;
    // A client that is not in the load of this period has used nothing in it.
    const now = pairs[row] < 0 ? 0 : own[pairs[row]];
    const before = tidy(total[row] - now);
    if (Number.isNaN(before) || before < 0) continue;
    compared++;
    sums.now += now;
    sums.before += before;
    difference[row] = tidy(now - before);
    if (before === 0 && now > 0) started++;
    if (now === 0 && before > 0) ended++;
  }
  yield;
  const usage = (row: number): PeriodUsage => {
    const now = pairs[row] < 0 ? 0 : own[pairs[row]];
    return { id: both.textAt('id', row), name: clientName(both, row), now, before: tidy(total[row] - now) };
  };
  return {
    now: tidy(sums.now),
    before: tidy(sums.before),
    risers: largest(difference, top, 1).map(usage),
    fallers: largest(difference, top, -1).map(usage),
    started,
    ended,
    compared,
    unknown: both.rowCount - compared + one.rowCount - paired,
  };
}

/** The rows with the largest values of a sign, the largest first. */
const largest = (values: Float64Array, top: number, sign: 1 | -1): number[] =>
  firstOf(
    values.length,
    top,
    (a, b) => (values[b] - values[a]) * sign,
    (row) => values[row] * sign > 0,
  );
