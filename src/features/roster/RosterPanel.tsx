import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import type { RosterMatch } from '#clients/roster/roster-match.ts';
import { ROSTER_RULES, type RosterRule } from '#clients/known-values.ts';
import { formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { changeRoster, useRosterChoice, useRoster } from '#state/view/use-roster.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { Card, CardNote, Cards } from '#ui/Card.tsx';
import { PileButton, Piles } from '#ui/PileButton.tsx';
import { Checkbox, VisuallyHidden } from '@mantine/core';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleOff from 'lucide-react/icons/circle-off';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Copy from 'lucide-react/icons/copy';
import ListX from 'lucide-react/icons/list-x';
import SearchX from 'lucide-react/icons/search-x';
import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { RosterInput } from './RosterInput.tsx';
import { type LineKind, RosterLines } from './RosterLines.tsx';

/** The tab "Roster": who on a list is here, who is missing, and who is here without being on the list. */
export function RosterPanel() {
  const { found, pending } = useRoster();
  const { text } = useRosterChoice();
  const data = useClientData();
  const [lines, setLines] = useState<LineKind | null>(null);
  const rules = useRef<HTMLInputElement>(null);
  const showRules = () => {
    flushSync(() => setLines(null));
    rules.current?.focus();
  };
  const match = found?.match ?? null;
  const partial = data?.incomplete === true;
  const note = partial ? ' Not all clients are loaded: a missing one may still come.' : '';
  return (
    <Cards>
      <RosterInput />
      <Card label="Piles" heading="Who is here">
        {match === null ? null : <RosterPiles match={match} lines={lines} onLines={setLines} />}
        <VisuallyHidden aria-live="polite">{match === null ? '' : foundText(match)}</VisuallyHidden>
        <CardNote>
          {text.trim() === ''
            ? 'Paste a list to see who on it is here, who is missing, and who is here without being on it.'
            : pending
              ? data === null || data.loading
                ? 'The list is looked up when all clients are loaded.'
                : 'Looking the list up …'
              : `Each refresh looks the list up again.${note}`}
        </CardNote>
      </Card>
      {match === null || lines === null ? (
        <RosterRules match={match} first={rules} />
      ) : (
        <RosterLines match={match} kind={lines} partial={partial} onClose={showRules} />
      )}
    </Cards>
  );
}

/** What screen readers hear when a list is looked up, or a refresh changes what is found. */
const foundText = ({ counts, missing }: RosterMatch): string =>
  `${formatCount(counts.online + counts.offline)} present, ${formatCount(missing.length)} missing`;

interface RosterPilesProps {
  readonly match: RosterMatch;
  /** The pile whose lines are shown; null for none. */
  readonly lines: LineKind | null;
  onLines(kind: LineKind | null): void;
}

/** A click on a pile of clients filters the list, on a pile of lines it shows the lines; "Missing" does both. */
const PILES = [
  { key: 'online', label: 'Present and online', icon: CircleDot, hint: 'On the list, and online' },
  { key: 'offline', label: 'Present and offline', icon: CircleOff, hint: 'On the list and in the load, but offline' },
  { key: 'missing', label: 'Missing', icon: SearchX, hint: 'On the list, but no client of the load fits' },
  { key: 'unlisted', label: 'Not on the list', icon: ListX, hint: 'Clients that no line names' },
  { key: 'not-understood', label: 'Not understood', icon: CircleQuestionMark, hint: 'Lines that name no device' },
  { key: 'twice', label: 'Twice', icon: Copy, hint: 'Lines that name what an earlier line named' },
] as const;

function RosterPiles({ match, lines, onLines }: RosterPilesProps) {
  const { terms, change } = useFilter();
  const { chosen } = choiceOf(terms, 'roster');
  const counts = {
    ...match.counts,
    missing: match.missing.length,
    'not-understood': match.notUnderstood.length,
    twice: match.twice.length,
  };
  return (
    <Piles>
      {PILES.map(({ key, ...pile }) => {
        const isOfLines = key === 'not-understood' || key === 'twice';
        return (
          <PileButton
            key={key}
            {...pile}
            count={counts[key]}
            pressed={isOfLines ? lines === key : chosen.has(key)}
            onClick={() => {
              onLines(isOfLines || key === 'missing' ? key : null);
              if (!isOfLines) change(onlyValue('roster', key));
            }}
          />
        );
      })}
    </Piles>
  );
}

const RULES: Readonly<Record<RosterRule, string>> = {
  mac: 'MAC: the same twelve digits',
  ip: 'IP: the same address, v4 or v6',
  name: 'Name: the whole name, but for case and accents',
  serial: 'Serial: a word of name or notes; of an access point: its clients',
};

interface RosterRulesProps {
  readonly match: RosterMatch | null;
  /** Gets the first rule's checkbox. */
  readonly first: RefObject<HTMLInputElement | null>;
}

/** The rules by which a line finds a client, in their order. Each can be switched off. */
function RosterRules({ match, first }: RosterRulesProps) {
  const { rules } = useRosterChoice();
  const toggle = (rule: RosterRule) =>
    changeRoster({ rules: ROSTER_RULES.filter((one) => (one === rule) !== rules.includes(one)) });
  return (
    <Card label="Match rules">
      <CardNote>A line is looked for by the first rule; if no client fits, by the next.</CardNote>
      {ROSTER_RULES.map((rule, index) => (
        <Checkbox
          key={rule}
          ref={index === 0 ? first : undefined}
          py={2}
          checked={rules.includes(rule)}
          onChange={() => toggle(rule)}
          label={`${index + 1}. ${RULES[rule]}${match === null ? '' : `, ${formatCount(match.found[rule])} found`}`}
        />
      ))}
    </Card>
  );
}
