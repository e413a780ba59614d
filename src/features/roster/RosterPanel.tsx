import { useRosterChoice, useRoster } from '#state/view/use-roster.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useState } from 'react';
import type { LineKind } from './line-kinds.ts';
import { RosterInput } from './RosterInput.tsx';
import { RosterLines } from './RosterLines.tsx';
import { RosterPiles } from './RosterPiles.tsx';
import { RosterRules } from './RosterRules.tsx';
import classes from './Roster.module.css';

/** A list against the load: who is here, who is missing, who is here and should not be. */
export function RosterPanel() {
  const { found, pending } = useRoster();
  const { text } = useRosterChoice();
  const data = useClientData();
  const [lines, setLines] = useState<LineKind>(null);
  const match = found?.match ?? null;
  const partial = data?.incomplete === true ? ' Not all clients are loaded: what is missing may still come.' : '';
  return (
    <div className={classes.panel}>
      <RosterInput />
      <section className={classes.card} aria-label="Piles">
        <h3 className={classes.title}>Who is here</h3>
        {match === null ? null : <RosterPiles match={match} lines={lines} onLines={setLines} />}
        <p className={classes.note} aria-live="polite">
          {text.trim() === ''
            ? 'Paste a list to see who of it is here, who is missing, and who is here without being on it.'
            : pending
              ? 'Looking the list up …'
              : `The piles follow each refresh.${partial}`}
        </p>
      </section>
      {match === null || lines === null ? (
        <RosterRules match={match} />
      ) : (
        <RosterLines match={match} kind={lines} onClose={() => setLines(null)} />
      )}
    </div>
  );
}
