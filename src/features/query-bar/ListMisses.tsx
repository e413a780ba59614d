import { missesOf } from '#clients/query/query-misses.ts';
import { parseQuery } from '#clients/query/query-terms.ts';
import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import classes from './QueryBar.module.css';

const NAMED = 3;

/** Of a pasted list: how many of it are not here, and which. */
export function ListMisses() {
  const data = useClientData();
  const { terms } = useFilter();
  // The lists alone, for they change far less often than what is typed beside them.
  const lists = terms.flatMap(({ values, text }) => (values.length > 1 ? text : [])).join(' ');
  const misses = useMemo(() => (data === null ? [] : missesOf(data.store, parseQuery(lists))), [data, lists]);
  return misses.map(({ term, asked, missing }) => (
    <Text key={term} size="xs" className={classes.misses}>
      <b>
        {formatCount(missing.length)} of {formatCount(asked)} not found
      </b>{' '}
      {data?.loading === true ? 'so far' : ''}: {missing.slice(0, NAMED).join(', ')}
      {missing.length > NAMED ? ' …' : ''}
      <Button size="compact-xs" variant="subtle" onClick={() => void navigator.clipboard.writeText(missing.join('\n'))}>
        Copy what is missing
      </Button>
    </Text>
  ));
}
