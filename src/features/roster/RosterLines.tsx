import type { WrittenLine } from '#clients/address/written-addresses.ts';
import type { RosterMatch } from '#clients/roster/roster-match.ts';
import { counted } from '#format/format-count.ts';
import { CSV, textTable } from '#format/table-formats.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { download } from '#ui/download.ts';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Button, Group, Text } from '@mantine/core';

/** The piles of lines; the other piles are of clients. */
export type LineKind = 'missing' | 'not-understood' | 'twice';

interface ShownLine extends WrittenLine {
  readonly note: string;
}

/** The page shows so many lines; the saved file has all. */
const MOST_SHOWN = 200;

const TITLES: Readonly<Record<LineKind, string>> = {
  missing: 'Missing lines',
  'not-understood': 'Lines that were not understood',
  twice: 'Lines that stand twice',
};

function linesOf({ missing, notUnderstood, twice }: RosterMatch, kind: LineKind): readonly ShownLine[] {
  if (kind === 'missing') return missing.map(({ line, text }) => ({ line, text, note: '' }));
  if (kind === 'twice') return twice.map(({ line, text, of }) => ({ line, text, note: `as line ${of}` }));
  return notUnderstood.map(({ line, text, why }) => ({ line, text, note: why }));
}

const HEADS = ['Line', 'Text', 'Note'];

interface RosterLinesProps {
  readonly match: RosterMatch;
  readonly kind: LineKind;
  /** Not all clients are loaded. */
  readonly partial: boolean;
  onClose(): void;
}

/** The lines of a pile, each with its number in the list. */
export function RosterLines({ match, kind, partial, onClose }: RosterLinesProps) {
  const lines = linesOf(match, kind);
  const save = () => {
    const csv = textTable(
      CSV,
      HEADS,
      lines.map(({ line, text, note }) => [line, text, note]),
    );
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `roster-${kind}${partial ? '-PARTIAL' : ''}.csv`);
  };
  const tools = (
    <Group gap={6} wrap="nowrap">
      <Button disabled={lines.length === 0} onClick={save}>
        Save lines
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Match rules
      </Button>
    </Group>
  );
  return (
    <Card label={TITLES[kind]} tools={tools}>
      {lines.length === 0 ? (
        <CardNote>None.</CardNote>
      ) : (
        <SmallTable
          heads={HEADS}
          numbers={[0]}
          rows={lines.slice(0, MOST_SHOWN).map(({ line, text, note }, index) => ({
            key: `${line} ${index}`,
            cells: [
              line,
              <Text key="text" span inherit style={{ overflowWrap: 'anywhere' }}>
                {text}
              </Text>,
              note,
            ],
          }))}
        />
      )}
      {lines.length > MOST_SHOWN ? (
        <CardNote>{counted(lines.length - MOST_SHOWN, 'more line')} in the file.</CardNote>
      ) : null}
    </Card>
  );
}
