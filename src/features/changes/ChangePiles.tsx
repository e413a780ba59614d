import type { ClientChanges } from '#clients/changes/client-changes.ts';
import { type Change, CHANGES } from '#clients/known-values.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { PileButton } from '#ui/PileButton.tsx';
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleOff from 'lucide-react/icons/circle-off';
import LogOut from 'lucide-react/icons/log-out';
import PencilLine from 'lucide-react/icons/pencil-line';
import Sparkles from 'lucide-react/icons/sparkles';
import classes from './Changes.module.css';

const PILES = {
  new: { label: 'New', icon: Sparkles, hint: 'Not in the earlier load' },
  gone: {
    label: 'Gone',
    icon: LogOut,
    hint: 'In the earlier load, and not in the list any more: shown as they were then',
  },
  online: { label: 'Came online', icon: CircleDot, hint: 'Offline in the earlier load, online now' },
  offline: { label: 'Went offline', icon: CircleOff, hint: 'Online in the earlier load, offline now' },
  moved: { label: 'Moved', icon: ArrowRightLeft, hint: 'Another access point, switch, port, SSID or VLAN' },
  changed: { label: 'Changed', icon: PencilLine, hint: 'Another IP, name, OS, iPSK group or policy' },
} as const satisfies Record<Change, object>;

/** What happened to the clients; a click filters the list. A client may be in several piles. */
export function ChangePiles({ changes }: { readonly changes: ClientChanges }) {
  const { terms, change } = useFilter();
  const { chosen } = choiceOf(terms, 'change');
  return (
    <div className={classes.piles}>
      {CHANGES.map((key) => (
        <PileButton
          key={key}
          {...PILES[key]}
          count={changes.counts[key]}
          pressed={chosen.has(key)}
          onClick={() => change(onlyValue('change', key))}
        />
      ))}
    </div>
  );
}
