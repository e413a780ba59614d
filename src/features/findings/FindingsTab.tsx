import type { FindingId } from '#clients/known-values.ts';
import { FINDING_RULES } from '#clients/findings/find-all.ts';
import { type FindingRule, titleOf } from '#clients/findings/rule.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { type FoundIn, useFindings } from '#state/view/use-findings.ts';
import { useFindingSettings } from '#state/settings/finding-settings.ts';
import { useClientData, useLoadPhase } from '#state/view/use-client-view.ts';
import { Card, CardNote, Cards } from '#ui/Card.tsx';
import { PileButton } from '#ui/PileButton.tsx';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './Findings.module.css';
import { RulePane } from './RulePane.tsx';

/** The tab "Findings": a pile per rule, which filters the list, and beside them what the rule means. */
export function FindingsTab() {
  const found = useFindings();
  const phase = useLoadPhase();
  const waits = useClientData() === null || phase === 'loading';
  if (found !== null) return <Piles found={found} />;
  return (
    <Cards>
      <Card label="Findings">
        <CardNote>{waits ? 'Findings are worked out when all clients are loaded.' : 'Looking for findings …'}</CardNote>
      </Card>
    </Cards>
  );
}

function Piles({ found }: { readonly found: FoundIn }) {
  const { terms } = useFilter();
  const { muted } = useFindingSettings();
  const { chosen } = choiceOf(terms, 'finding');
  const [looked, look] = useState<FindingId | null>(null);
  const { rules, rowCount, marked } = found.findings;
  const resultOf = (id: FindingId) => rules.find((one) => one.id === id);
  const countOf = (id: FindingId) => resultOf(id)?.count ?? 0;
  const active = FINDING_RULES.filter(({ id }) => muted[id] === undefined);
  // Rules that found something stand first, muted ones last.
  const ordered = [
    ...active.filter(({ id }) => countOf(id) > 0),
    ...active.filter(({ id }) => countOf(id) === 0),
    ...FINDING_RULES.filter(({ id }) => muted[id] !== undefined),
  ];
  const shown = ordered.find(({ id }) => id === looked) ?? ordered.find(({ id }) => chosen.has(id)) ?? ordered[0];
  const result = resultOf(shown.id);
  return (
    <div className={classes.tab}>
      <div className={classes.piles}>
        <ul className={classes.list} aria-label="Findings by rule">
          {ordered.map((rule) => (
            <li key={rule.id}>
              <Pile
                rule={rule}
                count={muted[rule.id] === undefined ? countOf(rule.id) : null}
                pressed={chosen.has(rule.id)}
                explained={rule.id === shown.id}
                onLook={() => look(rule.id)}
              />
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

interface PileProps {
  readonly rule: FindingRule;
  /** Clients that the rule found; null while it is muted. */
  readonly count: number | null;
  readonly pressed: boolean;
  readonly explained: boolean;
  /** Shows beside the piles what the rule means. */
  onLook(): void;
}

function Pile({ rule, count, pressed, explained, onLook }: PileProps) {
  const { change } = useFilter();
  const title = titleOf(rule, useFindingSettings().thresholds);
  if (count === null) {
    return (
      <Button
        size="compact-sm"
        variant={explained ? 'outline' : 'default'}
        color="gray"
        fullWidth
        justify="flex-start"
        fw={400}
        onClick={onLook}
      >
        {title} muted
      </Button>
    );
  }
  return (
    <PileButton
      label={title}
      count={count}
      hint={title}
      pressed={pressed}
      explained={explained}
      onFocus={onLook}
      onClick={() => {
        // Safari does not focus a clicked button.
        onLook();
        change(onlyValue('finding', rule.id));
      }}
    />
  );
}

/** Says what the counts are of, because they do not follow the filter. */
function Scope({ clients, marked }: { readonly clients: number; readonly marked: number }) {
  const incomplete = useClientData()?.incomplete === true;
  return (
    <CardNote>
      {formatCount(marked)} of {incomplete ? 'the' : 'all'} {counted(clients, 'client')}
      {incomplete ? ' loaded so far' : ''} {marked === 1 ? 'has' : 'have'} a finding, whatever is filtered.
    </CardNote>
  );
}
