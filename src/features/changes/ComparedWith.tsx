import { type Change, CHANGES } from '#clients/known-values.ts';
import { type ClientChanges, COMPARED } from '#clients/changes/client-changes.ts';
import { choiceOf } from '#clients/query/choice.ts';
import { onlyValue } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { DIFFERENCES, useComparison } from '#state/view/use-comparison.ts';
import { useAutoRefresh } from '#state/load/use-auto-refresh.ts';
import { REFRESH_CHOICES, useFormat } from '#state/settings/page-settings.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { PileButton, Piles } from '#ui/PileButton.tsx';
import { Button, Group, NativeSelect } from '@mantine/core';
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleOff from 'lucide-react/icons/circle-off';
import LogOut from 'lucide-react/icons/log-out';
import Pause from 'lucide-react/icons/pause';
import PencilLine from 'lucide-react/icons/pencil-line';
import Play from 'lucide-react/icons/play';
import Sparkles from 'lucide-react/icons/sparkles';
import { loadName, mismatchWords } from './load-words.ts';

/** Chooses the load that the list is compared with, and shows what has changed since then. */
export function ComparedWith() {
  const comparison = useComparison();
  const { absolute } = useFormat();
  const { shown, others, base, refused, changes, choose } = comparison;
  const select =
    base === null ? null : (
      <NativeSelect
        flex="1 1 310px"
        aria-label="Compare with"
        value={base.key}
        data={others.map((load) => ({
          value: load.key,
          label: loadName(load, shown?.note.loadedAt ?? 0, absolute),
        }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    );
  return (
    <Card label="What changed" tools={select} wide>
      {changes === null ? null : <ChangePiles changes={changes} />}
      {refused === null || shown === null || base === null ? null : (
        <CardNote fault>These cannot be compared. {mismatchWords(refused, shown.note, base.snapshot.note)}</CardNote>
      )}
      <CardNote>{sentence(comparison)}</CardNote>
      <Group gap={6}>
        {changes === null ? null : <DifferenceColumns />}
        <RefreshByItself />
      </Group>
    </Card>
  );
}

function sentence({ shown, base, refused, changes, pending }: ReturnType<typeof useComparison>): string {
  if (shown === null) return 'Nothing is loaded yet.';
  if (base === null) {
    return 'There is no earlier load to compare with. Press Refresh when something may have changed, or open a saved snapshot.';
  }
  if (refused !== null) return '';
  if (pending || changes === null) return 'Comparing …';
  const missing = changes.fields.length < COMPARED.length ? ' Fields that the file lacks are not compared.' : '';
  return `Compared by id. A client may be in several of these.${missing}`;
}

const PILES = {
  new: { label: 'New', icon: Sparkles, hint: 'Not in the earlier load' },
  gone: {
    label: 'Gone',
    icon: LogOut,
    hint: 'In the earlier load and not in this one; shown as it was then, and in no total',
  },
  online: { label: 'Came online', icon: CircleDot, hint: 'Offline in the earlier load, online now' },
  offline: { label: 'Went offline', icon: CircleOff, hint: 'Online in the earlier load, offline now' },
  moved: { label: 'Moved', icon: ArrowRightLeft, hint: 'Another access point, switch, port, SSID or VLAN' },
  changed: { label: 'Changed', icon: PencilLine, hint: 'Another IP, name, OS, iPSK group or policy' },
} as const satisfies Record<Change, object>;

/** The kinds of change, each with its number of clients; a click filters the list. */
function ChangePiles({ changes }: { readonly changes: ClientChanges }) {
  const { terms, change } = useFilter();
  const { chosen } = choiceOf(terms, 'change');
  return (
    <Piles>
      {CHANGES.map((key) => (
        <PileButton
          key={key}
          {...PILES[key]}
          count={changes.counts[key]}
          pressed={chosen.has(key)}
          onClick={() => change(onlyValue('change', key))}
        />
      ))}
    </Piles>
  );
}

/** Shows or hides two columns of the list, behind the name: the old and the new values of each client that changed. */
function DifferenceColumns() {
  const { order, pinned, toggle, applySet } = useColumns();
  const shown = DIFFERENCES.every((key) => order.includes(key));
  const onClick = () => {
    if (shown) return DIFFERENCES.forEach(toggle);
    const others = order.filter((key) => !DIFFERENCES.includes(key));
    const left = pinned.filter((key) => !DIFFERENCES.includes(key));
    // Pinned columns stay the first ones.
    const at = Math.max(others.indexOf('name') + 1, left.length);
    applySet({ shown: others.toSpliced(at, 0, ...DIFFERENCES), pinned: left });
  };
  return (
    <Button aria-pressed={shown} onClick={onClick}>
      Old and new values
    </Button>
  );
}

const EVERY = {
  0: 'No automatic refresh',
  5: 'Refresh every 5 minutes',
  15: 'Refresh every 15 minutes',
  30: 'Refresh every 30 minutes',
  60: 'Refresh every hour',
};

/** Chooses how often the list is refreshed by itself, and pauses that. */
function RefreshByItself() {
  const { every, paused, setEvery, setPaused } = useAutoRefresh();
  const Icon = paused ? Play : Pause;
  return (
    <>
      <NativeSelect
        aria-label="Automatic refresh"
        value={String(every)}
        data={REFRESH_CHOICES.map((minutes) => ({ value: String(minutes), label: EVERY[minutes] }))}
        onChange={({ currentTarget: { value } }) =>
          setEvery(REFRESH_CHOICES.find((minutes) => String(minutes) === value) ?? 0)
        }
      />
      {every === 0 ? null : (
        <Button
          leftSection={<Icon size={13} aria-hidden />}
          aria-label={paused ? 'Continue refreshing' : 'Pause refreshing'}
          onClick={() => setPaused(!paused)}
        >
          {paused ? 'Continue' : 'Pause'}
        </Button>
      )}
    </>
  );
}
