import { type FieldKey, FIELDS, GROUP_FIELDS, readingsOf } from '#clients/fields.ts';
import * as v from 'valibot';
import { setting } from './setting.ts';

/** Whose usage can be ranked beside the clients' own. */
export const USAGE_GROUPS: readonly FieldKey[] = GROUP_FIELDS.filter((key) => FIELDS[key].facet);

/** What the clients can be broken down by; the systems have a chart of their own. */
export const MIX_GROUPS: readonly FieldKey[] = USAGE_GROUPS.filter((key) => !readingsOf('os').includes(key));

export interface ChartSetting {
  /** Null: single clients. */
  readonly usageBy: FieldKey | null;
  readonly mixBy: FieldKey;
}

const kept = setting<ChartSetting>({
  name: 'chart-groups',
  schema: v.object({
    usageBy: v.fallback(v.nullable(v.picklist(USAGE_GROUPS)), null),
    mixBy: v.fallback(v.picklist(MIX_GROUPS), 'vlan'),
  }),
  initial: { usageBy: null, mixBy: 'vlan' },
});

export const useCharts = (): ChartSetting => kept.use();
export const setUsageBy = (usageBy: FieldKey | null): void => kept.change((charts) => ({ ...charts, usageBy }));
/** What is no group that the chart offers is not taken. */
export const setMixBy = (key: string): void =>
  kept.change((charts) => ({ ...charts, mixBy: MIX_GROUPS.find((group) => group === key) ?? charts.mixBy }));
