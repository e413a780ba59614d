import { FINDING_IDS, type FindingId, isFindingId } from '#clients/known-values.ts';
import type { Thresholds } from '#clients/findings/rule.ts';
import * as v from 'valibot';
import { recordOf, setting } from './setting.ts';

/** What the user set in the findings: numbers of rules, and rules that are muted with the reason. */
interface FindingSettings {
  readonly thresholds: Thresholds;
  readonly muted: Readonly<Partial<Record<FindingId, string>>>;
}

const kept = setting<FindingSettings>({
  name: 'findings',
  schema: v.object({
    thresholds: recordOf(
      isFindingId,
      recordOf(() => true, v.pipe(v.number(), v.finite())),
    ),
    muted: recordOf(isFindingId, v.string()),
  }),
});

/** The numbers and mutes that the user set. */
export const useFindingSettings = (): FindingSettings => kept.use();

/** Sets a number of a rule. @param value null: the usual number again */
export const setThreshold = (id: FindingId, key: string, value: number | null): void =>
  kept.change((settings) => {
    const { [key]: _, ...others } = settings.thresholds[id] ?? {};
    const own = value === null ? others : { ...others, [key]: value };
    return { ...settings, thresholds: { ...settings.thresholds, [id]: own } };
  });

/** Mutes a rule. @param reason null: the rule counts again */
export const setMuted = (id: FindingId, reason: string | null): void =>
  kept.change((settings) => {
    const { [id]: _, ...others } = settings.muted;
    return { ...settings, muted: reason === null ? others : { ...others, [id]: reason } };
  });

/** The rules that are muted. */
export const mutedIds = ({ muted }: FindingSettings): FindingId[] =>
  FINDING_IDS.filter((id) => muted[id] !== undefined);
