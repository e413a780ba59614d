import { missesOf } from '#clients/query/list-misses.ts';
import { formatCount } from '#format/format-count.ts';
import { useAfterPaint } from '#state/use-after-paint.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import classes from './QueryBar.module.css';

const NAMED = 3;

/** Of a pasted list: how many of it are not here, and which. */
export function ListMisses() {
  const data = useClientData();
  // A list has thousands of values: they are looked up once the list of clients has been painted.
  const terms = useAfterPaint(useFilter().terms);
  const misses = useMemo(() => (data === null ? [] : missesOf(data.store, terms)), [data, terms]);
  return misses.map(({ term, asked, missing }) => (
    <Text key={term} size="xs" className={classes.misses}>
      <b>
        {formatCount(missing.length)} of {formatCount(asked)} not found
      </b>{' '}
      {data?.incomplete === true ? 'so far' : ''}: {missing.slice(0, NAMED).join(', ')}
      {missing.length > NAMED ? ' …' : ''}
      <Button size="compact-xs" variant="subtle" onClick={() => void navigator.clipboard.writeText(missing.join('\n'))}>
        Copy what is missing
      </Button>
    </Text>
  ));
}
