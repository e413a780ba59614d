/** Where a key moves the active row, or null: the keys of the ARIA grid pattern, plus j and k. */
export function movedBy(key: string, active: number, rowCount: number, pageRows: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    j: active + 1,
    ArrowUp: active - 1,
    k: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: rowCount - 1,
  };
  const target = targets[key];
  if (target === undefined) return null;
  return Math.max(0, Math.min(rowCount - 1, target));
}
