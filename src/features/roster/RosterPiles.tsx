import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import type { RosterMatch } from '#clients/roster/roster-match.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { PileButton } from '#ui/PileButton.tsx';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleOff from 'lucide-react/icons/circle-off';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Copy from 'lucide-react/icons/copy';
import ListX from 'lucide-react/icons/list-x';
import SearchX from 'lucide-react/icons/search-x';
import type { LineKind } from './line-kinds.ts';
import classes from './Roster.module.css';

interface RosterPilesProps {
  readonly match: RosterMatch;
  /** Whose lines stand beside the piles. */
  readonly lines: LineKind;
  onLines(kind: LineKind): void;
}

/** Where each line of the list, and each client, stands. The first four filter the list; the lines of the last three stand beside. */
export function RosterPiles({ match, lines, onLines }: RosterPilesProps) {
  const { terms, change } = useFilter();
  const { chosen } = choiceOf(terms, 'roster');
  const { counts, missing, notUnderstood, twice } = match;
  const filter = (value: string) => ({ pressed: chosen.has(value), onClick: () => change(onlyValue('roster', value)) });
  return (
    <div className={classes.piles}>
      <PileButton
        label="Present and online"
        count={counts.online}
        icon={CircleDot}
        hint="On the list, and online"
        {...filter('online')}
      />
      <PileButton
        label="Present and offline"
        count={counts.offline}
        icon={CircleOff}
        hint="On the list and in the load, but offline"
        {...filter('offline')}
      />
      <PileButton
        label="Missing"
        count={missing.length}
        icon={SearchX}
        hint="On the list, and no client of the load fits"
        pressed={chosen.has('missing')}
        onClick={() => {
          onLines('missing');
          change(onlyValue('roster', 'missing'));
        }}
      />
      <PileButton
        label="Not on the list"
        count={counts.unlisted}
        icon={ListX}
        hint="Clients that no line names"
        {...filter('unlisted')}
      />
      <PileButton
        label="Not understood"
        count={notUnderstood.length}
        icon={CircleQuestionMark}
        hint="Lines that name no device; each with the reason"
        pressed={lines === 'not-understood'}
        onClick={() => onLines('not-understood')}
      />
      <PileButton
        label="Twice"
        count={twice.length}
        icon={Copy}
        hint="Lines that name what an earlier line named"
        pressed={lines === 'twice'}
        onClick={() => onLines('twice')}
      />
    </div>
  );
}
