import { beyondSpan } from '#clients/query/notices.ts';
import { formatSpan } from '#format/format-span.ts';
import { LONGEST_SPAN_SECONDS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { Button, Text } from '@mantine/core';
import classes from './QueryBar.module.css';

/** A filter that asks for clients from before the loaded span would answer 0, or too few, without a word. */
export function BeyondSpan() {
  const data = useClientData();
  const { timespan, t0, setTimespan } = useScope();
  const asking = data === null ? [] : beyondSpan(data.terms, data.times);
  if (asking.length === 0) return null;
  const longest = t0 === null && timespan >= LONGEST_SPAN_SECONDS;
  return (
    <Text size="xs" className={classes.misses} role="note">
      <b>{asking.map(({ text }) => text).join(' ')}</b> asks for clients last seen before{' '}
      {t0 === null ? `the loaded ${formatSpan(timespan)} began` : 'the start of what is loaded'}.{' '}
      {longest ? (
        'Meraki looks back no further.'
      ) : (
        <Button size="compact-xs" variant="light" onClick={() => setTimespan(LONGEST_SPAN_SECONDS)}>
          Load 31 days
        </Button>
      )}
    </Text>
  );
}
