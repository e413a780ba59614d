const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });

/** Date and time with their zone; '–' for NaN. */
export const formatAbsolute = (ms: number): string => (Number.isFinite(ms) ? absolute.format(ms) : '–');

const STEPS: ReadonlyArray<readonly [limitSeconds: number, unitSeconds: number, unit: string]> = [
  [3600, 60, 'min'],
  [86_400, 3600, 'h'],
  [Infinity, 86_400, 'd'],
];

/** `5 min ago`; '–' for NaN. */
export function formatRelative(ms: number, now: number): string {
  if (!Number.isFinite(ms)) return '–';
  const seconds = (now - ms) / 1000;
  if (seconds < 60) return 'now';
  const [, size, unit] = STEPS.find(([limit]) => seconds < limit) ?? STEPS[2];
  return `${Math.floor(seconds / size)} ${unit} ago`;
}
