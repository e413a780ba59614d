import { formatSpan } from '#format/format-span.ts';
import { merakiTime } from '#state/view/page-state.ts';
import { DAY_SECONDS, LONGEST_SPAN_SECONDS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

const SPANS = [7200, DAY_SECONDS, 7 * DAY_SECONDS, LONGEST_SPAN_SECONDS];

/** The value of an input of type datetime-local, in the browser's zone. */
const toLocalInput = (iso: string) => {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** The zone as it is at that time: `Europe/Berlin, GMT+1`. */
function zoneAt(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'shortOffset' }).formatToParts(new Date(iso));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${new Intl.DateTimeFormat().resolvedOptions().timeZone}, ${offset}`;
}

/** A span that ends now, or a start; Meraki takes one of the two. A start must be in the last 31 days. */
export function TimeSpan() {
  const scope = useScope();
  const [problem, setProblem] = useState<string | null>(null);
  const spans = SPANS.includes(scope.timespan) ? SPANS : [...SPANS, scope.timespan];
  const start = (text: string) => {
    const at = Date.parse(text);
    const age = merakiTime() - at;
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
        data={[
          ...spans.map((seconds) => ({ value: String(seconds), label: formatSpan(seconds) })),
          { value: 't0', label: 'Starting at …' },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setProblem(null);
          if (value === 't0') scope.setT0(new Date(merakiTime() - DAY_SECONDS * 1000).toISOString());
          else scope.setTimespan(Number(value));
        }}
      />
      {scope.t0 === null ? null : (
        <TextInput
          key={scope.t0}
          size="xs"
          type="datetime-local"
          label="Starting at"
          description={zoneAt(scope.t0)}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
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
