import type { RuleFindings } from '#clients/findings/find-all.ts';
import type { FindingRule } from '#clients/findings/rule.ts';
import { formatCount } from '#format/format-count.ts';
import { useMemo } from 'react';
import { evidencePiles } from './evidence-piles.ts';
import classes from './Findings.module.css';
import { MuteRule } from './MuteRule.tsx';
import { ThresholdInput } from './ThresholdInput.tsx';

const MOST = 6;

interface RulePaneProps {
  readonly rule: FindingRule;
  readonly found: RuleFindings;
  /** Why it is muted; null when it counts. */
  readonly reason: string | null;
}

const SURE = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/** What a rule means, what it found, how sure that is, and what can be changed in it. */
export function RulePane({ rule, found, reason }: RulePaneProps) {
  const piles = useMemo(() => evidencePiles(found), [found]);
  return (
    <section className={classes.pane} aria-label={`About: ${rule.title}`} tabIndex={0}>
      <h3>{rule.title}</h3>
      <p>{rule.why}</p>
      {piles.length === 0 ? (
        <p className={classes.note}>Nothing found.</p>
      ) : (
        <ul className={classes.evidence} aria-label="Evidence">
          {piles.slice(0, MOST).map(({ text, count }) => (
            <li key={text}>
              <span>{text}</span>
              <b>{formatCount(count)}</b>
            </li>
          ))}
          {piles.length > MOST ? <li className={classes.note}>and {formatCount(piles.length - MOST)} more</li> : null}
        </ul>
      )}
      {rule.thresholds.map((threshold) => (
        <ThresholdInput key={threshold.key} id={rule.id} threshold={threshold} />
      ))}
      <p className={classes.note}>
        <b>Confidence: {SURE[rule.confidence]}.</b> {rule.caveat}
      </p>
      <p className={classes.note}>
        <b>Source:</b> {rule.source}
      </p>
      <MuteRule id={rule.id} title={rule.title} reason={reason} />
    </section>
  );
}
