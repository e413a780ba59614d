const UNITS: ReadonlyArray<readonly [seconds: number, name: string]> = [
  [604_800, 'week'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A time span by the largest unit that it is a whole number of: `31 days`, `1 week`, `90 minutes`. */
export function formatSpan(seconds: number): string {
  const [size, name] = UNITS.find(([unit]) => seconds % unit === 0) ?? UNITS[UNITS.length - 1];
  const count = seconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
