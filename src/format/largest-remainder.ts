/** Tenths of a percent that add up to exactly 100.0 %: each part's floor, the rest to the largest remainders. */
export function sharesOf(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return parts.map(() => 0);
  const exact = parts.map((part) => (part / total) * 1000);
  const shares = exact.map(Math.floor);
  const missing = 1000 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((_, index) => index)
    .sort((a, b) => exact[b] - shares[b] - (exact[a] - shares[a]) || a - b);
  for (const index of byRemainder.slice(0, missing)) shares[index]++;
  return shares.map((share) => share / 10);
}
