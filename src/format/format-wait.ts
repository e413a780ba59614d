/** A wait in whole seconds: `45 s`, `2 min 5 s`, `1 h 5 min`. */
export function formatWait(seconds: number): string {
  if (seconds < 91) return `${seconds} s`;
  const [big, small, bigUnit, smallUnit] =
    seconds < 3600
      ? [Math.floor(seconds / 60), seconds % 60, 'min', 's']
      : [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), 'h', 'min'];
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
