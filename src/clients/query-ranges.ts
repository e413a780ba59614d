/** Both ends belong to it; kilobytes or epoch ms. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const DECIMAL: Readonly<Record<string, number>> = { b: 0.001, kb: 1, mb: 1e3, gb: 1e6, tb: 1e9 };
const BINARY: Readonly<Record<string, number>> = {
  kib: 1.024,
  mib: 1048.576,
  gib: 1024 ** 3 / 1000,
  tib: 1024 ** 4 / 1000,
};
const AGES_MS: Readonly<Record<string, number>> = { min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Smaller than any step of usage or time that Meraki tells, so that < and > leave their bound out. */
const STEP = 1e-6;

/** `1.5GB` in kilobytes, without a unit as kilobytes; NaN for no amount. */
function kilobytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
  if (match === null) return Number.NaN;
  const unit = match[2].toLowerCase();
  return Number(match[1]) * (unit === '' ? 1 : (DECIMAL[unit] ?? BINARY[unit] ?? Number.NaN));
}

/** `>1GB`, `<=5MB`, `10MB..2GB`, `0`; null for anything else. */
export function usageRange(text: string): Range | null {
  const between = text.split('..');
  const [min, max] = between.length === 2 ? between.map(kilobytes) : [Number.NaN, Number.NaN];
  if (min <= max) return { min, max };
  const match = /^(>=|<=|>|<|=?)(.*)$/.exec(text);
  const amount = kilobytes(match?.[2] ?? '');
  if (match === null || Number.isNaN(amount)) return null;
  return bounded(match[1], amount);
}

function bounded(operator: string, at: number): Range {
  if (operator === '>') return { min: at + STEP, max: Infinity };
  if (operator === '>=') return { min: at, max: Infinity };
  if (operator === '<') return { min: -Infinity, max: at - STEP };
  if (operator === '<=') return { min: -Infinity, max: at };
  return { min: at, max: at };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The local midnight before `YYYY-MM-DD` and the last millisecond of that day. */
function dayRange(text: string): Range | null {
  if (!DAY.test(text)) return null;
  const [year, month, day] = text.split('-').map(Number);
  const start = new Date(year, month - 1, day);
  if (start.getDate() !== day || start.getMonth() !== month - 1) return null;
  return { min: start.getTime(), max: new Date(year, month - 1, day + 1).getTime() - 1 };
}

/**
 * Ages count from now: `<2h` is less than two hours ago, `>30d` more than thirty days. Days are the user's own:
 * `2026-11-01`, `2026-11-01..2026-11-20`. Null for anything else.
 * @param now epoch ms
 */
export function timeRange(text: string, now: number): Range | null {
  const age = /^(>=|<=|>|<)(\d+(?:\.\d+)?)(min|h|d|w)$/i.exec(text);
  if (age !== null) {
    const at = now - Number(age[2]) * AGES_MS[age[3].toLowerCase()];
    return age[1].startsWith('<') ? { min: at, max: Infinity } : { min: -Infinity, max: at };
  }
  const [from, to] = text.split('..').map(dayRange);
  if (from === null || to === null) return null;
  return to === undefined ? from : from.min <= to.max ? { min: from.min, max: to.max } : null;
}
