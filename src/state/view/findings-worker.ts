import { type FindingChoices, findAll } from '#clients/findings/find-all.ts';
import { type RuleJob, ruleColumns } from '#clients/findings/rule-columns.ts';

export interface FindingsJob {
  readonly job: RuleJob;
  readonly choices: FindingChoices;
}

// A third of a second at 100,000 rows: a key that is pressed in the meantime would wait for it.
globalThis.addEventListener('message', ({ data: { job, choices } }: MessageEvent<FindingsJob>) => {
  const findings = findAll(ruleColumns(job), choices);
  const { classes, finding, rules } = findings;
  globalThis.postMessage(findings, { transfer: [classes, finding, ...rules].map(({ codes }) => codes.buffer) });
});
