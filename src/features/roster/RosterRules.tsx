import type { RosterMatch } from '#clients/roster/roster-match.ts';
import { ROSTER_RULES, type RosterRule } from '#clients/known-values.ts';
import { formatCount } from '#format/format-count.ts';
import { changeRoster, useRosterChoice } from '#state/view/use-roster.ts';
import { Checkbox } from '@mantine/core';
import classes from './Roster.module.css';

const WORDS: Readonly<Record<RosterRule, readonly [name: string, meaning: string]>> = {
  mac: ['MAC', 'the same twelve digits'],
  ip: ['IP', 'the same address, v4 or v6'],
  name: ['Name', 'the whole name, in any case'],
  serial: ['Serial', 'a word of name or notes; of an access point: its clients'],
};

/** By what lines are found, in this order; each can be left out. */
export function RosterRules({ match }: { readonly match: RosterMatch | null }) {
  const { rules } = useRosterChoice();
  const toggle = (rule: RosterRule) =>
    changeRoster({ rules: ROSTER_RULES.filter((one) => (one === rule ? !rules.includes(one) : rules.includes(one))) });
  return (
    <section className={classes.card} aria-label="Match rules">
      <h3 className={classes.title}>Match rules</h3>
      <p className={classes.note}>
        A line is looked for by the first of these that it has; only if nobody fits, by the next.
      </p>
      {ROSTER_RULES.map((rule, index) => (
        <Checkbox
          key={rule}
          size="xs"
          checked={rules.includes(rule)}
          onChange={() => toggle(rule)}
          label={`${index + 1}. ${WORDS[rule][0]}: ${WORDS[rule][1]}${match === null ? '' : `, ${formatCount(match.found[rule])} found`}`}
        />
      ))}
    </section>
  );
}
