import { FIELDS } from '#clients/fields.ts';
import { hiddenMatches } from '#clients/query/notices.ts';
import { formatCount } from '#format/format-count.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import classes from './QueryBar.module.css';

const NAMED = 3;

/** Clients that are found by a word which no visible column of theirs shows: says where it stands, and shows that column. */
export function HiddenMatches() {
  const data = useClientData();
  const { shown, toggle } = useColumns();
  const hidden = useMemo(
    () => (data === null ? [] : hiddenMatches(data.store, data.terms, data.view.order, new Set(shown))),
    [data, shown],
  );
  return hidden.map(({ word, rows, fields }) => (
    <Text key={word} size="xs" className={classes.misses} role="note">
      {formatCount(rows)} {rows === 1 ? 'client has' : 'clients have'} <b>{word}</b> only in hidden columns:{' '}
      {fields.slice(0, NAMED).map(({ field, rows: own }) => (
        <Button key={field} size="compact-xs" variant="subtle" onClick={() => toggle(field)}>
          Show {FIELDS[field].label} ({formatCount(own)})
        </Button>
      ))}
      {fields.length > NAMED ? ' …' : ''}
    </Text>
  ));
}
