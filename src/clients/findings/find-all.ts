import { duplicateIp, linkLocalIp, noIp } from './address-rules.ts';
import { oldWifi, only24, osUnsupported, vendorOs } from './device-rules.ts';
import { manyOnPort, mixedPsk, noUser, thingsAmongPeople } from './place-rules.ts';
import { duplicateMac, noName, notSeen, unusualUsage } from './record-rules.ts';
import { type FindingRule, type RuleColumns, type Thresholds, thresholdOf } from './rule.ts';
import { foreignSubnet } from './subnet-rule.ts';
import type { CategoryBlock } from '#engine/column-block.ts';
import { type Codes, Dictionary, emptyCodes, fitted } from '#engine/dictionary.ts';
import { type DerivedColumn, markSets } from '#engine/mark-sets.ts';
import type { FindingId } from '#clients/known-values.ts';

/** All rules in the order of FINDING_IDS. */
export const FINDING_RULES: readonly FindingRule[] = [
  duplicateIp,
  noIp,
  linkLocalIp,
  foreignSubnet,
  manyOnPort,
  thingsAmongPeople,
  vendorOs,
  duplicateMac,
  osUnsupported,
  noUser,
  mixedPsk,
  unusualUsage,
  only24,
  oldWifi,
  notSeen,
  noName,
];

/** What one rule found: codes has, by row, 0 or the place of the evidence in values. */
export interface RuleFindings extends CategoryBlock {
  readonly id: FindingId;
  readonly count: number;
}

/** The columns that are derived from a whole load: device classes and findings. */
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
  /** Rules whose clients are counted but not marked. */
  readonly muted: readonly FindingId[];
}

function countOf(codes: Codes): number {
  let count = 0;
  for (const code of codes) if (code !== 0) count++;
  return count;
}

/** Runs one rule. Rows with the same evidence share its text. */
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
