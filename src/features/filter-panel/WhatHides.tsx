import { nameInSentence, showBidiControls } from '#clients/display-names.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { addTerms, clearFilter, removeTerms } from '#clients/query/edits.ts';
import { foreignWords, meantInstead } from '#clients/query/notices.ts';
import { type Hiding, hidingOf } from '#engine/hiding.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { useAwaitsFindings } from '#state/view/use-findings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Box, Button, type ButtonProps, Code, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';

/** A button whose text takes more than one line where the window is narrow. */
const WRAPPED: ButtonProps = {
  maw: '100%',
  h: 'auto',
  mih: 26,
  size: 'compact-sm',
  styles: { label: { whiteSpace: 'normal' } },
};

/** The most buttons that remove several filters at once. */
const MOST_WAYS = 4;

interface WhatHidesProps {
  readonly data: ClientData;
  /** Loaded clients. The store grows in place, so this number tells one state of it from the next. */
  readonly rowCount: number;
}

/** Which filters hide all loaded clients, and how many clients come back without each of them. */
export function WhatHides({ data, rowCount }: WhatHidesProps) {
  const { store, terms, times, incomplete } = data;
  const { change } = useFilter();
  const awaits = useAwaitsFindings(terms.map(({ field }) => field));
  const { clauses, ways } = useMemo(
    () => ({ rowCount, ...hidingOf(store, clausesOf(terms, times)) }),
    [store, rowCount, terms, times],
  );
  if (awaits) {
    return (
      <Place label="Not worked out yet">
        <Text c="dimmed">Device classes and findings are known once all clients are loaded.</Text>
      </Place>
    );
  }
  const ranked = clauses.toSorted((a, b) => b.hides - a.hides);
  const [most] = ranked;
  const loaded = `${counted(rowCount, 'loaded client')}${incomplete ? ' so far' : ''}`;
  const remove = (ids: readonly string[]) => change(removeTerms(...ids));
  return (
    <Place label="No client matches">
      <Title order={2} size="h4">
        No client matches
      </Title>
      <Text c="dimmed" lineClamp={4} flex="none" style={{ overflowWrap: 'anywhere' }}>
        {ranked.length === 1 ? (
          <>
            <Code title={most.id}>{nameInSentence(most.id)}</Code> hides {rowCount === 1 ? 'the' : 'all'} {loaded}.
          </>
        ) : (
          <>
            Of {loaded}, <Code title={most.id}>{nameInSentence(most.id)}</Code> hides most: {formatCount(most.hides)}.
          </>
        )}
      </Text>
      <Meant data={data} />
      {ranked.length === 1 ? null : <HidingTable clauses={ranked} onRemove={(id) => remove([id])} />}
      <Group gap="xs" justify="center" maw="100%">
        {ways
          .filter(({ ids }) => ids.length > 1 && ids.length < ranked.length)
          .slice(0, MOST_WAYS)
          .map(({ ids, rows }) => (
            <Button key={ids.join(' ')} {...WRAPPED} onClick={() => remove(ids)}>
              Without {ids.map(nameInSentence).join(' and ')}: {formatCount(rows)}
            </Button>
          ))}
        <Button variant="filled" size="compact-sm" onClick={() => change(clearFilter)}>
          Show all clients
        </Button>
      </Group>
    </Place>
  );
}

/** What was probably meant by values that no client has, and by the words of other query languages. */
function Meant({ data: { store, terms } }: Pick<WhatHidesProps, 'data'>) {
  const { change } = useFilter();
  const foreign = foreignWords(terms);
  return (
    <>
      {foreign.length === 0 ? null : (
        <Text size="sm">
          {foreign.map((word) => `“${word}”`).join(', ')}: searched for as text. All filters must match; either of two
          values is <Code>ssid:Guest,Corp</Code>, all but one <Code>-ssid:Guest</Code>.
        </Text>
      )}
      {meantInstead(store, terms).map(({ term, instead }) => (
        <Text key={term.text} size="sm">
          No loaded client has <Code>{nameInSentence(term.text)}</Code>, which asks for the whole value.{' '}
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => change((all) => addTerms([instead])(removeTerms(term.text)(all)))}
          >
            Did you mean {nameInSentence(instead.text)}?
          </Button>
        </Text>
      ))}
    </>
  );
}

interface HidingTableProps {
  readonly clauses: Hiding['clauses'];
  onRemove(id: string): void;
}

/** Each filter with the number of clients that it hides, and of those that come back without it. */
const HidingTable = ({ clauses, onRemove }: HidingTableProps) => (
  <Box maw="min(560px, 100%)" flex="none" style={{ overflowX: 'auto' }}>
    <SmallTable
      heads={['Filter', 'Hides', 'Shown if removed', 'Action']}
      numbers={[1, 2]}
      rows={clauses.map(({ id, hides, givesBack }) => ({
        key: id,
        cells: [
          <Text key="filter" fz={12} ff="monospace" maw="min(320px, 30vw)" truncate title={id}>
            {showBidiControls(id)}
          </Text>,
          formatCount(hides),
          formatCount(givesBack),
          <Button
            key="remove"
            variant="subtle"
            aria-label={`Remove ${id}: ${formatCount(givesBack)} shown`}
            onClick={() => onRemove(id)}
          >
            Remove
          </Button>,
        ],
      }))}
    />
  </Box>
);

interface PlaceProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A region in the place of the rows, below the list's header. */
const Place = ({ label, children }: PlaceProps) => (
  <Stack
    role="region"
    aria-label={label}
    pos="absolute"
    top={62}
    bottom={0}
    left={0}
    right={0}
    align="center"
    gap={10}
    px={16}
    py={24}
    style={{ overflow: 'auto' }}
  >
    {children}
  </Stack>
);
