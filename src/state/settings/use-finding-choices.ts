import { FINDING_IDS, type FindingId } from '#clients/findings/rule.ts';
import { FINDING_RULES, isFindingId, type Thresholds } from '#clients/findings/rules.ts';
import { keptTaste } from './taste.ts';

/** What the user set in the findings: numbers of rules, and rules that are muted with the reason. */
export interface FindingSettings {
  readonly thresholds: Thresholds;
  readonly muted: Readonly<Partial<Record<FindingId, string>>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const recordIn = (kept: unknown, key: string): Record<string, unknown> => {
  const value = isRecord(kept) ? kept[key] : null;
  return isRecord(value) ? value : {};
};

/** Unknown rules and thresholds are left out, and what is no number or no reason. */
export function checkedFindings(kept: unknown): FindingSettings {
  const [thresholds, muted] = [recordIn(kept, 'thresholds'), recordIn(kept, 'muted')];
  const numbers = FINDING_RULES.flatMap(({ id, thresholds: own }) => {
    const set = recordIn(thresholds, id);
    const known = own.flatMap(({ key }) => (typeof set[key] === 'number' ? [[key, set[key]] as const] : []));
    return known.length === 0 ? [] : [[id, Object.fromEntries(known)] as const];
  });
  const reasons = Object.entries(muted).flatMap(([id, reason]) =>
    isFindingId(id) && typeof reason === 'string' ? [[id, reason] as const] : [],
  );
  return { thresholds: Object.fromEntries(numbers), muted: Object.fromEntries(reasons) };
}

const kept = keptTaste('clientscope.findings', checkedFindings);

export const useFindingSettings = (): FindingSettings => kept.use();

export const mutedIds = ({ muted }: FindingSettings): FindingId[] =>
  FINDING_IDS.filter((id) => muted[id] !== undefined);
