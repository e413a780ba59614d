/** Nine decimals: more are noise. */
const MOST_SCALE = 1e9;

/** a + b, rounded to the decimals of the two: 0.1 + 0.2 is 0.3 and not 0.30000000000000004. */
export function exactSum(a: number, b: number): number {
  const sum = a + b;
  if (Number.isInteger(sum)) return sum;
  // Above the largest safe integer, rounding would add an error instead of removing one.
  for (let scale = 10; scale <= MOST_SCALE && Math.abs(sum) * scale <= Number.MAX_SAFE_INTEGER; scale *= 10) {
    if (hasDecimals(a, scale) && hasDecimals(b, scale)) return Math.round(sum * scale) / scale;
  }
  return sum;
}

const hasDecimals = (value: number, scale: number) => Math.round(value * scale) / scale === value;

/** Six decimals. */
const TOTAL_SCALE = 1e6;

/** A total of many numbers, rounded to six decimals, because the rest comes from adding. */
export const tidyTotal = (total: number): number =>
  Number.isInteger(total) ? total : Math.round(total * TOTAL_SCALE) / TOTAL_SCALE;
