import type { FindingId } from '#clients/known-values.ts';
import { FINDING_RULES } from '#clients/findings/rules.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { type FoundIn, useFindings } from '#state/view/use-findings.ts';
import { useFindingSettings } from '#state/settings/finding-settings.ts';
import { useLoadPhase } from '#state/view/use-client-view.ts';
import { useState } from 'react';
import classes from './Findings.module.css';
import { FindingsScope } from './FindingsScope.tsx';
import { RuleButton } from './RuleButton.tsx';
import { RulePane } from './RulePane.tsx';

/** The piles of the rules; a click filters the list below, and beside them stands what the rule means. */
export function FindingsTab() {
  const found = useFindings();
  const phase = useLoadPhase();
  if (found !== null) return <Piles found={found} />;
  return (
    <p className={classes.waiting}>
      {phase === 'loading' ? 'Findings are worked out once all clients are here.' : 'Looking for findings …'}
    </p>
  );
}

function Piles({ found }: { readonly found: FoundIn }) {
  const { terms, change } = useFilter();
  const { muted } = useFindingSettings();
  const { chosen } = choiceOf(terms, 'finding');
  const [looked, setLooked] = useState<FindingId | null>(null);
  const { rules, rowCount } = found.findings;
  const countOf = (id: FindingId) => rules.find((one) => one.id === id)?.count ?? 0;
  const counted = FINDING_RULES.filter(({ id }) => muted[id] === undefined);
  const piles = [...counted.filter(({ id }) => countOf(id) > 0), ...counted.filter(({ id }) => countOf(id) === 0)];
  const silent = FINDING_RULES.filter(({ id }) => muted[id] !== undefined);
  const isFiltering = ({ id }: { readonly id: FindingId }) => chosen.has(id);
  const shown =
    FINDING_RULES.find(({ id }) => id === looked) ?? FINDING_RULES.find(isFiltering) ?? piles[0] ?? silent[0];
  const result = rules.find(({ id }) => id === shown.id);
  return (
    <div className={classes.tab}>
      <div className={classes.piles}>
        <ul className={classes.list} aria-label="Findings by rule">
          {piles.map(({ id, title }) => (
            <li key={id}>
              <RuleButton
                title={title}
                count={countOf(id)}
                pressed={chosen.has(id)}
                explained={id === shown.id}
                onLook={() => setLooked(id)}
                onFilter={() => change(onlyValue('finding', id))}
              />
            </li>
          ))}
          {silent.map(({ id, title }) => (
            <li key={id} className={classes.silent}>
              <button type="button" data-shown={id === shown.id} onClick={() => setLooked(id)}>
                {title} <span>muted</span>
              </button>
            </li>
          ))}
        </ul>
        <FindingsScope clients={rowCount} marked={found.findings.marked} />
      </div>
      {result === undefined ? null : (
        <RulePane key={shown.id} rule={shown} found={result} reason={muted[shown.id] ?? null} />
      )}
    </div>
  );
}
