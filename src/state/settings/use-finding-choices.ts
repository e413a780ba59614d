import { FINDING_IDS, type FindingId } from '#clients/findings/rule.ts';
import { isFindingId, type Thresholds } from '#clients/findings/rules.ts';
import * as v from 'valibot';
import { recordOf } from './checks.ts';
import { setting } from './setting.ts';

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
  initial: { thresholds: {}, muted: {} },
});

export const useFindingSettings = (): FindingSettings => kept.use();

export const mutedIds = ({ muted }: FindingSettings): FindingId[] =>
  FINDING_IDS.filter((id) => muted[id] !== undefined);
