import { nameInSentence } from '#clients/display-names.ts';
import { FIELDS } from '#clients/fields.ts';
import { beyondSpan, hiddenMatches, missesOf } from '#clients/query/notices.ts';
import type { PastedList } from '#clients/query/pasted-list.ts';
import { isTooLongForLink } from '#clients/query/terms.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import { LONGEST_SPAN_SECONDS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { type ClientData, useClientData } from '#state/view/use-client-view.ts';
import { copyText } from '#ui/copy-text.ts';
import { Button, type ButtonProps, Text } from '@mantine/core';
import { type PropsWithChildren, useMemo } from 'react';
import { lastPaste } from './use-paste.ts';

/** How many values, lines or columns a note names. */
const NAMED = 3;

const some = (texts: readonly string[]) => texts.slice(0, NAMED).join(', ') + (texts.length > NAMED ? ' …' : '');

interface NoteProps {
  readonly data: ClientData;
}

/** What the user should know about the filter, below the list. Screen readers announce it. */
export function ListNotes() {
  const data = useClientData();
  if (data === null) return null;
  return (
    <div aria-live="polite">
      <BeyondSpan data={data} />
      <ListMisses data={data} />
      <NotUnderstood data={data} />
      <HiddenMatches data={data} />
      <TooLongForLink data={data} />
    </div>
  );
}

const Note = ({ children }: PropsWithChildren) => (
  <Text size="xs" px={12} py={4} role="note">
    {children}
  </Text>
);

const NoteButton = (props: ButtonProps & { onClick(): void }) => <Button variant="subtle" {...props} />;

/** The filter asks for clients last seen before the loaded span began, so it finds too few or none. */
function BeyondSpan({ data }: NoteProps) {
  const { timespan, t0, setTimespan } = useScope();
  const asking = beyondSpan(data.terms, data.times);
  if (asking.length === 0) return null;
  const longest = t0 === null && timespan >= LONGEST_SPAN_SECONDS;
  return (
    <Note>
      <b>{asking.map(({ text }) => nameInSentence(text)).join(' ')}</b> {asking.length === 1 ? 'asks' : 'ask'} for
      clients last seen before{' '}
      {t0 === null ? `the loaded ${formatSpan(timespan)} began` : 'the start of what is loaded'}.{' '}
      {longest ? (
        'Meraki looks back no further.'
      ) : (
        <NoteButton variant="light" onClick={() => setTimespan(LONGEST_SPAN_SECONDS)}>
          Load 31 days
        </NoteButton>
      )}
    </Note>
  );
}

/** For each value of the pasted list, the number of its line; empty for a term that was not pasted last. */
function linesOf(pasted: PastedList | null, term: string): ReadonlyMap<string, number> {
  if (pasted?.term.text !== term) return new Map();
  return new Map(
    pasted.lines.toReversed().flatMap(({ line, values }) => values.map((value) => [value, line] as const)),
  );
}

/** Which values of a list no client has. */
function ListMisses({ data }: NoteProps) {
  const pasted = lastPaste.use();
  const misses = useMemo(() => missesOf(data.store, data.terms), [data]);
  return misses.map(({ term, asked, missing }) => {
    const lines = linesOf(pasted, term);
    const lineOf = (value: string) => (lines.has(value) ? ` (line ${lines.get(value)})` : '');
    const named = missing.map((value) => nameInSentence(value) + lineOf(value));
    return (
      <Note key={term}>
        <b>
          {formatCount(missing.length)} of {formatCount(asked)} not found
          {data.incomplete ? ' so far' : ''}
        </b>
        : {some(named)}
        <NoteButton onClick={() => void copyText(missing.join('\n'), 'what is missing')}>
          Copy what is missing
        </NoteButton>
      </Note>
    );
  });
}

/** Which lines of the pasted list are not understood. */
function NotUnderstood({ data }: NoteProps) {
  const pasted = lastPaste.use();
  if (pasted === null || pasted.notUnderstood.length === 0) return null;
  if (!data.terms.some(({ text }) => text === pasted.term.text)) return null;
  const { lines, notUnderstood } = pasted;
  const named = (nameOf: (text: string) => string) =>
    notUnderstood.map(({ line, text, why }) => `line ${line} “${nameOf(text)}” (${why})`);
  return (
    <Note>
      <b>
        {formatCount(notUnderstood.length)} of {counted(lines.length + notUnderstood.length, 'pasted line')} not
        understood
      </b>
      : {some(named(nameInSentence))}
      <NoteButton onClick={() => void copyText(named(String).join('\n'), 'these lines')}>Copy these lines</NoteButton>
      <NoteButton onClick={() => lastPaste.change(() => null)}>Dismiss</NoteButton>
    </Note>
  );
}

/** Which words match only in hidden columns, with a button that shows the column. */
function HiddenMatches({ data }: NoteProps) {
  const { shown, toggle } = useColumns();
  const hidden = useMemo(() => hiddenMatches(data.store, data.terms, data.view.order, new Set(shown)), [data, shown]);
  return hidden.map(({ word, rows, fields }) => (
    <Note key={word}>
      {formatCount(rows)} {rows === 1 ? 'client has' : 'clients have'} <b>{nameInSentence(word)}</b> only in hidden
      columns:{' '}
      {fields.slice(0, NAMED).map(({ field, rows: own }) => (
        <NoteButton key={field} onClick={() => toggle(field)}>
          Show {FIELDS[field].label} ({formatCount(own)})
        </NoteButton>
      ))}
      {fields.length > NAMED ? ' …' : ''}
    </Note>
  ));
}

/** The pasted list is too long for a URL: it filters the clients, but a reload would lose it. */
function TooLongForLink({ data }: NoteProps) {
  if (!isTooLongForLink(data.terms)) return null;
  const values = data.terms.reduce((sum, term) => sum + term.values.length, 0);
  return (
    <Note>
      <b>Too long for a link:</b> the list is filtered by all {formatCount(values)} values, but the page’s address
      cannot be reloaded or shared with them. Paste fewer, or export what is shown.
    </Note>
  );
}
