import { type FieldKey, FIELDS, GROUP_FIELDS, isFieldKey, readingsOf } from '#clients/fields.ts';
import { keptTaste } from './taste.ts';

/** Whose usage can be ranked beside the clients' own. */
export const USAGE_GROUPS: readonly FieldKey[] = GROUP_FIELDS.filter((key) => FIELDS[key].facet);

/** What the clients can be broken down by; the systems have a chart of their own. */
export const MIX_GROUPS: readonly FieldKey[] = USAGE_GROUPS.filter((key) => !readingsOf('os').includes(key));

export interface ChartTaste {
  /** Null: single clients. */
  readonly usageBy: FieldKey | null;
  readonly mixBy: FieldKey;
}

const oneOf = (groups: readonly FieldKey[], key: unknown): FieldKey | null =>
  typeof key === 'string' && isFieldKey(key) && groups.includes(key) ? key : null;

export function checkedCharts(kept: unknown): ChartTaste {
  const from: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  return { usageBy: oneOf(USAGE_GROUPS, from['usageBy']), mixBy: oneOf(MIX_GROUPS, from['mixBy']) ?? 'vlan' };
}

const taste = keptTaste('clientscope.chart-groups', checkedCharts);

export const useCharts = (): ChartTaste => taste.use();
export const setUsageBy = (usageBy: FieldKey | null): void => taste.change((charts) => ({ ...charts, usageBy }));
/** What is no group that the chart offers is not taken. */
export const setMixBy = (key: string): void =>
  taste.change((charts) => ({ ...charts, mixBy: oneOf(MIX_GROUPS, key) ?? charts.mixBy }));
