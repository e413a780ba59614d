import { DAY_SECONDS, LONGEST_SPAN_SECONDS, useScope } from '#state/use-scope.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import classes from './Facet.module.css';

const SPANS = [
  { value: '7200', label: '2 hours' },
  { value: String(DAY_SECONDS), label: '1 day' },
  { value: String(7 * DAY_SECONDS), label: '1 week' },
  { value: String(LONGEST_SPAN_SECONDS), label: '31 days' },
];

const toLocalInput = (iso: string) => {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** The scope: a change loads again. */
export function AskMeraki() {
  const scope = useScope();
  const spans = SPANS.some((span) => span.value === String(scope.timespan))
    ? SPANS
    : [...SPANS, { value: String(scope.timespan), label: `${scope.timespan} seconds` }];
  return (
    <section role="group" aria-label="Ask Meraki" className={classes.facet}>
      <NativeSelect
        size="xs"
        label="Time span"
        value={scope.t0 === null ? String(scope.timespan) : 't0'}
        data={[...spans, { value: 't0', label: 'Starting at …' }]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === 't0') scope.setT0(new Date(Date.now() - DAY_SECONDS * 1000).toISOString());
          else scope.setTimespan(Number(value));
        }}
      />
      {scope.t0 === null ? null : (
        <TextInput
          size="xs"
          type="datetime-local"
          label="Starting at"
          defaultValue={toLocalInput(scope.t0)}
          onBlur={(event) => {
            const at = Date.parse(event.currentTarget.value);
            if (at > Date.now() - LONGEST_SPAN_SECONDS * 1000 && at < Date.now())
              scope.setT0(new Date(at).toISOString());
          }}
        />
      )}
    </section>
  );
}
