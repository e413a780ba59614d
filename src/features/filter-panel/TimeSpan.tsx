import { DAY_SECONDS, LONGEST_SPAN_SECONDS, useScope } from '#state/use-scope.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

const SPANS = [
  { value: '7200', label: '2 hours' },
  { value: String(DAY_SECONDS), label: '1 day' },
  { value: String(7 * DAY_SECONDS), label: '1 week' },
  { value: String(LONGEST_SPAN_SECONDS), label: '31 days' },
];

/** For an input of type datetime-local: the browser's own zone. */
const toLocalInput = (iso: string) => {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** A span that ends now, or a start; Meraki takes one of the two. */
export function TimeSpan() {
  const scope = useScope();
  const [problem, setProblem] = useState<string | null>(null);
  const spans = SPANS.some((span) => span.value === String(scope.timespan))
    ? SPANS
    : [...SPANS, { value: String(scope.timespan), label: `${scope.timespan} seconds` }];
  const start = (text: string) => {
    const at = Date.parse(text);
    const age = Date.now() - at;
    if (!(age > 0)) setProblem('Choose a time in the past.');
    else if (age > LONGEST_SPAN_SECONDS * 1000) setProblem('Meraki looks back at most 31 days.');
    else {
      setProblem(null);
      scope.setT0(new Date(at).toISOString());
    }
  };
  return (
    <>
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
          key={scope.t0}
          size="xs"
          type="datetime-local"
          label="Starting at"
          defaultValue={toLocalInput(scope.t0)}
          error={problem}
          onBlur={(event) => {
            if (event.currentTarget.value !== toLocalInput(scope.t0 ?? '')) start(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') start(event.currentTarget.value);
          }}
        />
      )}
    </>
  );
}
