import type { FindingId } from '#clients/known-values.ts';
import { FINDING_RULES } from '#clients/findings/find-all.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { type FoundIn, useFindings } from '#state/view/use-findings.ts';
import { useFindingSettings } from '#state/settings/finding-settings.ts';
import { useClientData, useLoadPhase } from '#state/view/use-client-view.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { PileButton } from '#ui/PileButton.tsx';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './Findings.module.css';
import { RulePane } from './RulePane.tsx';

/** The tab "Findings": a pile a rule, which filters the list, and beside them what the rule means. */
export function FindingsTab() {
  const found = useFindings();
  const phase = useLoadPhase();
  if (found !== null) return <Piles found={found} />;
  return (
    <Card label="Findings">
      <CardNote>
        {phase === 'loading' ? 'Findings are worked out when all clients are loaded.' : 'Looking for findings …'}
      </CardNote>
    </Card>
  );
}

function Piles({ found }: { readonly found: FoundIn }) {
  const { terms, change } = useFilter();
  const { muted } = useFindingSettings();
  const { chosen } = choiceOf(terms, 'finding');
  const [looked, setLooked] = useState<FindingId | null>(null);
  const { rules, rowCount, marked } = found.findings;
  const resultOf = (id: FindingId) => rules.find((one) => one.id === id);
  const countOf = (id: FindingId) => resultOf(id)?.count ?? 0;
  // Rules that found something stand first.
  const piles = FINDING_RULES.filter(({ id }) => muted[id] === undefined).toSorted(
    (a, b) => Number(countOf(a.id) === 0) - Number(countOf(b.id) === 0),
  );
  const silent = FINDING_RULES.filter(({ id }) => muted[id] !== undefined);
  const shown =
    FINDING_RULES.find(({ id }) => id === looked) ??
    FINDING_RULES.find(({ id }) => chosen.has(id)) ??
    piles[0] ??
    silent[0];
  const result = resultOf(shown.id);
  return (
    <div className={classes.tab}>
      <div className={classes.piles}>
        <ul className={classes.list} aria-label="Findings by rule">
          {piles.map(({ id, title }) => (
            <li key={id}>
              <PileButton
                label={title}
                count={countOf(id)}
                hint={title}
                pressed={chosen.has(id)}
                explained={id === shown.id}
                onFocus={() => setLooked(id)}
                onClick={() => {
                  // Safari does not focus a clicked button.
                  setLooked(id);
                  change(onlyValue('finding', id));
                }}
              />
            </li>
          ))}
          {silent.map(({ id, title }) => (
            <li key={id}>
              <Button
                size="compact-sm"
                variant={id === shown.id ? 'outline' : 'default'}
                color="gray"
                fullWidth
                justify="flex-start"
                fw={400}
                onClick={() => setLooked(id)}
              >
                {title} muted
              </Button>
            </li>
          ))}
        </ul>
        <Scope clients={rowCount} marked={marked} />
      </div>
      {result === undefined ? null : (
        <RulePane key={shown.id} rule={shown} found={result} reason={muted[shown.id] ?? null} />
      )}
    </div>
  );
}

/** Says what the counts are of, because they do not follow the filter. */
function Scope({ clients, marked }: { readonly clients: number; readonly marked: number }) {
  const incomplete = useClientData()?.incomplete === true;
  return (
    <CardNote>
      {formatCount(marked)} of {incomplete ? 'the' : 'all'} {formatCount(clients)} clients
      {incomplete ? ' loaded so far' : ''} have a finding, whatever is filtered.
    </CardNote>
  );
}
