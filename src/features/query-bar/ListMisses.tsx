import { missesOf } from '#clients/query/notices.ts';
import type { PastedList } from '#clients/query/pasted-list.ts';
import { formatCount } from '#format/format-count.ts';
import { useAfterPaint } from '#state/view/pacing.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { copyText } from '#ui/copy-text.ts';
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { notePaste, useLastPaste } from './last-paste.ts';
import classes from './QueryBar.module.css';

const NAMED = 3;

const some = (texts: readonly string[]) => texts.slice(0, NAMED).join(', ') + (texts.length > NAMED ? ' …' : '');

/** By value of the list: the line that it stood in. */
function linesOf(pasted: PastedList | null, term: string): ReadonlyMap<string, number> {
  if (pasted?.term.text !== term) return new Map();
  return new Map(
    pasted.lines.toReversed().flatMap(({ line, values }) => values.map((value) => [value, line] as const)),
  );
}

/** Of a list: how many of its values are not here, and which; of a pasted one also the lines that name nothing. */
export function ListMisses() {
  const data = useClientData();
  const pasted = useLastPaste();
  // A list has thousands of values: they are looked up once the list of clients has been painted.
  const terms = useAfterPaint(useFilter().terms);
  const misses = useMemo(() => (data === null ? [] : missesOf(data.store, terms)), [data, terms]);
  const isShown = pasted !== null && terms.some(({ text }) => text === pasted.term.text);
  return (
    <>
      {misses.map(({ term, asked, missing }) => {
        const lines = linesOf(pasted, term);
        const named = missing.map((value) => (lines.has(value) ? `${value} (line ${lines.get(value)})` : value));
        return (
          <Text key={term} size="xs" className={classes.misses}>
            <b>
              {formatCount(missing.length)} of {formatCount(asked)} not found
            </b>{' '}
            {data?.incomplete === true ? 'so far' : ''}: {some(named)}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => void copyText(missing.join('\n'), 'what is missing')}
            >
              Copy what is missing
            </Button>
          </Text>
        );
      })}
      {isShown && pasted.notUnderstood.length > 0 ? <NotUnderstood pasted={pasted} /> : null}
    </>
  );
}

function NotUnderstood({ pasted: { lines, notUnderstood } }: { readonly pasted: PastedList }) {
  const all = lines.length + notUnderstood.length;
  const named = notUnderstood.map(({ line, text, why }) => `line ${line} “${text}” (${why})`);
  return (
    <Text size="xs" className={classes.misses}>
      <b>
        {formatCount(notUnderstood.length)} of {formatCount(all)} pasted lines not understood
      </b>
      : {some(named)}
      <Button size="compact-xs" variant="subtle" onClick={() => void copyText(named.join('\n'), 'these lines')}>
        Copy these lines
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => notePaste(null)}>
        Dismiss
      </Button>
    </Text>
  );
}
