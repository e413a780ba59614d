import type { FieldKey } from '#clients/fields.ts';
import { findAll, type FindingChoices, type Findings } from '#clients/findings/find-all.ts';
import { type RuleJob, ruleColumns } from '#clients/findings/rule-columns.ts';
import { rankClientTexts } from '#clients/order/rank-client-column.ts';
import { rankNumbers, type Ranks } from '#engine/sort-ranks.ts';
import { type TextBlock, textsOf } from '#engine/text-chunk.ts';

/** A column to be ranked: the texts of its pages, or its numbers, by row. */
export interface RankJob {
  readonly column: FieldKey;
  readonly values: readonly TextBlock[] | Float64Array;
}

export interface RankedColumn {
  readonly column: FieldKey;
  readonly ranks: Ranks;
}

export interface FindingsJob {
  readonly rules: RuleJob;
  readonly choices: FindingChoices;
}

function rankedColumn({ column, values }: RankJob): RankedColumn {
  if (values instanceof Float64Array) return { column, ranks: rankNumbers(values, values.length) };
  const texts = textsOf(values);
  return { column, ranks: rankClientTexts(column, texts.length, (row) => texts[row]) };
}

const findingsOf = ({ rules, choices }: FindingsJob): Findings => findAll(ruleColumns(rules), choices);

// A worker, because at 100,000 rows a column takes 0.1 s and the rules 0.3 s: on the page, a click or a key would wait for that.
globalThis.addEventListener('message', ({ data }: MessageEvent<RankJob | FindingsJob>) => {
  if ('column' in data) {
    const ranked = rankedColumn(data);
    globalThis.postMessage(ranked, { transfer: [ranked.ranks.ranks.buffer] });
  } else {
    const findings = findingsOf(data);
    const { classes, finding, rules } = findings;
    // Rules that found nothing share their codes.
    const buffers = new Set([classes, finding, ...rules].map(({ codes }) => codes.buffer));
    globalThis.postMessage(findings, { transfer: [...buffers] });
  }
});
