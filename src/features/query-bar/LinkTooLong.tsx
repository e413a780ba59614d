import { isTooLongForLink } from '#clients/query/terms.ts';
import { formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Text } from '@mantine/core';
import classes from './QueryBar.module.css';

/** Said of a pasted list that no address holds: it would be missed only after a reload. */
export function LinkTooLong() {
  const { terms } = useFilter();
  if (!isTooLongForLink(terms)) return null;
  const values = terms.reduce((sum, term) => sum + term.values.length, 0);
  return (
    <Text size="xs" className={classes.misses}>
      <b>Too long for a link:</b> the list is filtered by all {formatCount(values)} values, but the page’s address
      cannot be reloaded or shared with them. Paste fewer, or export what is shown.
    </Text>
  );
}
