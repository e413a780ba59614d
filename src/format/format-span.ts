const UNITS: ReadonlyArray<readonly [seconds: number, name: string]> = [
  [604_800, 'week'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A time span in the largest unit of which it is a whole number: `31 days`, `1 week`, `90 minutes`. */
export function formatSpan(seconds: number): string {
  const [size, name] = UNITS.find(([unit]) => seconds % unit === 0) ?? UNITS[UNITS.length - 1];
  const count = seconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

const DAY = 86_400;

/** A wait or a short span, given in whole seconds: `45 s`, `2 min 5 s`, `1 h 5 min`, from two days on `3 days`. */
export function formatWait(seconds: number): string {
  if (seconds < 91) return `${seconds} s`;
  if (seconds >= 2 * DAY) return `${Math.round(seconds / DAY)} days`;
  const [big, small, bigUnit, smallUnit] =
    seconds < 3600
      ? [Math.floor(seconds / 60), seconds % 60, 'min', 's']
      : [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), 'h', 'min'];
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
