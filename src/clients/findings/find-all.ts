import type { CategoryBlock } from '#engine/column-block.ts';
import { fitted } from '#engine/dictionary.ts';
import { type DerivedColumn, markSets } from '#engine/mark-sets.ts';
import type { FindingId } from '#clients/known-values.ts';
import type { RuleColumns, Thresholds } from './rule.ts';
import { FINDING_RULES, thresholdOf } from './rules.ts';

/** What one rule found: by row 0, or the place of the evidence in values. */
export interface RuleFindings extends CategoryBlock {
  readonly id: FindingId;
  readonly count: number;
}

/** The columns that are derived from a whole load. */
export interface Findings {
  readonly rowCount: number;
  readonly classes: CategoryBlock;
  /** The marks of the rules that are not muted. */
  readonly finding: DerivedColumn;
  readonly rules: readonly RuleFindings[];
  /** Clients with at least one mark. */
  readonly marked: number;
}

export interface FindingChoices {
  readonly thresholds: Thresholds;
  /** Their clients are counted, but not marked. */
  readonly muted: readonly FindingId[];
}

function countOf({ codes }: Pick<CategoryBlock, 'codes'>): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] !== 0) count++;
  return count;
}

/** Runs every rule over all rows. */
export function findAll(columns: RuleColumns, { thresholds, muted }: FindingChoices): Findings {
  const rules = FINDING_RULES.map((rule): RuleFindings => {
    const found = rule.find(columns, (key) => thresholdOf(rule, key, thresholds));
    const { codes, texts } = found;
    return { id: rule.id, count: countOf(found), codes: fitted(codes, texts.length), values: texts };
  });
  const marks = rules.filter(({ id }) => !muted.includes(id)).map(({ id, codes }) => ({ value: id, rows: codes }));
  const { codes, values } = columns.classes;
  const finding = markSets(columns.rowCount, marks);
  return {
    rowCount: columns.rowCount,
    classes: { codes, values },
    finding,
    rules,
    marked: countOf(finding),
  };
}
