import type { FieldKey } from '#clients/fields.ts';
import { valueName } from '#clients/value-name.ts';
import { formatCount } from '#format/format-count.ts';
import { sharesOf } from '#format/largest-remainder.ts';
import type { MouseEvent } from 'react';
import type { Part } from '../values/parts.ts';

/** One row of a chart: its words and numbers, and the lengths of its bar. */
export interface Mark {
  readonly id: string;
  readonly label: string;
  /** What it shows first, with its unit. */
  readonly figure: string;
  /** The second number; mostly percent of all marks together, which add up to 100.0. */
  readonly share: string;
  /** By series; 0 for the rest, whose bar would dwarf the others. */
  readonly lengths: readonly number[];
  /** Of its swatch and, with one series, its bar; null for what is no value of a field. */
  readonly colour: string | null;
  /** The lines of its tip. */
  readonly tip: ReadonlyArray<readonly [label: string, text: string]>;
  /** Is the value chosen in the filter? Null where a click does not filter. */
  readonly chosen: boolean | null;
  /** The value of a field that it stands for, which the filter panel shows too. */
  readonly value: { readonly field: FieldKey; readonly value: string } | null;
  /** Filters or opens; null where the mark stands for several. */
  readonly choose: ((event: MouseEvent) => void) | null;
}

export interface Series {
  readonly name: string;
  /** Null: each mark's own. */
  readonly colour: string | null;
}

/** The two colours of traffic, which mean nothing else anywhere. */
export const TRAFFIC_SERIES: readonly Series[] = [
  { name: 'Sent', colour: 'var(--sent)' },
  { name: 'Received', colour: 'var(--received)' },
];

/** The rest says for how many parts it stands. */
/** @param none the name of the empty value, where it is not None */
export function partLabel(part: Part, none?: string): string {
  if (part.kind === 'other') return `Other (${formatCount(part.of)})`;
  if (part.kind === 'client') return part.name;
  return part.id === '' && none !== undefined ? none : valueName(part.id);
}

/** `12.5 %` a part, adding up to 100.0. */
export const shareTexts = (sizes: readonly number[]): string[] =>
  sharesOf(sizes).map((share) => `${share.toFixed(1)} %`);
