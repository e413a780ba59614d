import type { CategoryBlock } from '#engine/column-block.ts';
import { type Codes, Dictionary, emptyCodes, fitted } from '#engine/dictionary.ts';
import { type DerivedColumn, markSets } from '#engine/mark-sets.ts';
import type { FindingId } from '#clients/known-values.ts';
import type { FindingRule, RuleColumns, Thresholds } from './rule.ts';
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

function countOf(codes: Codes): number {
  let count = 0;
  for (const code of codes) if (code !== 0) count++;
  return count;
}

/** One rule over all rows; rows of one cause share an evidence. */
function found(rule: FindingRule, columns: RuleColumns, thresholds: Thresholds): RuleFindings {
  const codes = new Uint32Array(columns.rowCount);
  const evidence = new Dictionary();
  const mark = (row: number, text: string) => {
    codes[row] = evidence.codeOf(text);
  };
  rule.find(columns, mark, (key) => thresholdOf(rule, key, thresholds));
  const { values } = evidence;
  return {
    id: rule.id,
    count: countOf(codes),
    codes: values.length === 1 ? emptyCodes(codes.length) : fitted(codes, values.length),
    values,
  };
}

/** Runs every rule over all rows. */
export function findAll(columns: RuleColumns, { thresholds, muted }: FindingChoices): Findings {
  const { rowCount, classes } = columns;
  const rules = FINDING_RULES.map((rule) => found(rule, columns, thresholds));
  const marks = rules.filter(({ id }) => !muted.includes(id)).map(({ id, codes }) => ({ value: id, rows: codes }));
  const finding = markSets(rowCount, marks);
  return { rowCount, classes, finding, rules, marked: countOf(finding.codes) };
}
