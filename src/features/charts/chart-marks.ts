import { formatCount } from '#format/format-count.ts';
import { sharesOf } from '#format/largest-remainder.ts';
import type { ChartValue } from './chart-values.ts';

/** One row of a chart: its words and numbers, and the length of its bar. */
export interface Mark {
  readonly id: string;
  readonly label: string;
  /** The number with its unit. */
  readonly figure: string;
  /** Percent of all marks together; they add up to 100. */
  readonly share: string;
  /** The numbers of its table row, one a column. */
  readonly cells: readonly string[];
  /** What the drawing shows: lengths of the parts; none for the rest, which would dwarf the others. */
  readonly parts: readonly number[];
  readonly size: number;
  /** Is the value chosen in the filter? Null where a click does not filter. */
  readonly chosen: boolean | null;
  /** Filters or opens; null where the mark stands for several. */
  readonly choose: (() => void) | null;
}

/** The empty value has a name, told apart from a value that reads None; the rest says for how many it stands. */
export function markLabel({ kind, id, name }: Pick<ChartValue, 'kind' | 'id' | 'name'>): string {
  if (kind === 'other') return `Other (${formatCount(Number(name))})`;
  if (kind === 'client') return name;
  return id === '' ? 'None' : id === 'None' ? '“None”' : id;
}

/** `12.5 %` a part, adding up to 100. */
export const shareTexts = (sizes: readonly number[]): string[] =>
  sharesOf(sizes).map((share) => `${share.toFixed(1)} %`);
