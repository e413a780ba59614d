import { formatSpan } from '#format/format-span.ts';
import { merakiTime } from '#state/view/page-state.ts';
import { DAY_SECONDS, LONGEST_SPAN_SECONDS, USUAL_SPANS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

/** The value of an input of type datetime-local, in the browser's zone; empty for no time. */
const toLocalInput = (iso: string | null) => {
  if (iso === null) return '';
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** The zone as it is at that time, or now: `Europe/Berlin, GMT+1`. */
function zoneAt(iso: string | null): string {
  const at = new Date(iso ?? merakiTime());
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${new Intl.DateTimeFormat().resolvedOptions().timeZone}, ${offset}`;
}

/** A span that ends now, or a start; Meraki takes one of the two. */
export function TimeSpan() {
  const { timespan, t0, setTimespan, setT0 } = useScope();
  const spans = USUAL_SPANS.includes(timespan) ? USUAL_SPANS : [...USUAL_SPANS, timespan];
  return (
    <>
      <NativeSelect
        label="Time span"
        value={t0 === null ? String(timespan) : 't0'}
        data={[
          ...spans.map((seconds) => ({ value: String(seconds), label: formatSpan(seconds) })),
          { value: 't0', label: 'Starting at …' },
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (value === 't0') setT0(new Date(merakiTime() - DAY_SECONDS * 1000).toISOString());
          else setTimespan(Number(value));
        }}
      />
      <StartingAt t0={t0} onStart={setT0} />
    </>
  );
}

/** Why a time cannot be the start, or null. @param at epoch ms; NaN where the input is not complete */
function startProblem(at: number): string | null {
  const age = merakiTime() - at;
  if (!(age > 0)) return 'Choose a time in the past.';
  return age > LONGEST_SPAN_SECONDS * 1000 ? 'Meraki looks back at most 31 days.' : null;
}

interface StartingAtProps {
  /** ISO 8601; null while a span is asked for. */
  readonly t0: string | null;
  onStart(t0: string): void;
}

/** The start, in the last 31 days. Enter or leaving the field applies it. */
function StartingAt({ t0, onStart }: StartingAtProps) {
  const [draft, setDraft] = useState({ t0, text: toLocalInput(t0) });
  const [problem, setProblem] = useState<string | null>(null);
  // Another start replaces the draft. A React key would replace the input, too, and it would lose the focus.
  if (draft.t0 !== t0) {
    setDraft({ t0, text: toLocalInput(t0) });
    setProblem(null);
  }
  const apply = () => {
    const at = Date.parse(draft.text);
    const wrong = t0 === null && draft.text === '' ? null : startProblem(at);
    setProblem(wrong);
    if (wrong === null && draft.text !== toLocalInput(t0)) onStart(new Date(at).toISOString());
  };
  return (
    <TextInput
      type="datetime-local"
      label="Starting at"
      description={`${zoneAt(t0)}. The span ends now; Meraki takes no other end.`}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={draft.text}
      error={problem}
      onChange={(event) => setDraft({ t0, text: event.currentTarget.value })}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}
