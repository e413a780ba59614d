import type { RuleFindings } from '#clients/findings/find-all.ts';
import type { FindingId } from '#clients/known-values.ts';
import { type FindingRule, type Threshold, titleOf } from '#clients/findings/rule.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { DAY_SECONDS, LONGEST_SPAN_SECONDS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { setMuted, setThreshold, useFindingSettings } from '#state/settings/finding-settings.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import classes from './Findings.module.css';

/** So many pieces of evidence are listed; the others are counted. */
const MOST = 6;

interface RulePaneProps {
  readonly rule: FindingRule;
  readonly found: RuleFindings;
  /** Why it is muted; null when it counts. */
  readonly reason: string | null;
}

/** The evidence of a rule with the number of its clients: the most first, equal ones in the order in which they were found. */
export function evidencePiles({ codes, values }: Pick<RuleFindings, 'codes' | 'values'>) {
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]]++;
  return values
    .map((text, code) => ({ text, count: counts[code] }))
    .filter(({ text, count }) => text !== '' && count > 0)
    .toSorted((a, b) => b.count - a.count);
}

const CONFIDENCE = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/** What a rule means, what it found, how sure that is, and what can be changed in it. */
export function RulePane({ rule, found, reason }: RulePaneProps) {
  const piles = useMemo(() => evidencePiles(found), [found]);
  const title = titleOf(rule, useFindingSettings().thresholds);
  return (
    <Card label={`About: ${title}`} heading={title}>
      <Text size="sm">{rule.why}</Text>
      {piles.length === 0 ? (
        <CardNote>Nothing found.</CardNote>
      ) : (
        <ul className={classes.evidence} aria-label="Evidence">
          {piles.slice(0, MOST).map(({ text, count }) => (
            <li key={text}>
              <span>{text}</span>
              <b>{formatCount(count)}</b>
            </li>
          ))}
          {piles.length > MOST ? <li>and {formatCount(piles.length - MOST)} more</li> : null}
        </ul>
      )}
      {rule.thresholds?.map((threshold) => (
        <ThresholdInput key={threshold.key} id={rule.id} threshold={threshold} />
      ))}
      <CardNote>
        <b>Confidence: {CONFIDENCE[rule.confidence]}.</b> {rule.caveat}
      </CardNote>
      <CardNote>
        <b>Source:</b> {rule.source}
      </CardNote>
      {reason === null ? (
        <MuteRule id={rule.id} title={title} />
      ) : (
        <Group gap={8}>
          <span>
            Muted: <b>{reason}</b>
          </span>
          <Button variant="subtle" onClick={() => setMuted(rule.id, null)}>
            Count it again
          </Button>
        </Group>
      )}
    </Card>
  );
}

interface ThresholdInputProps {
  readonly id: FindingId;
  readonly threshold: Threshold;
}

/** A number of a rule. Enter or leaving the field applies it; a number out of bounds is reported and changes nothing. */
function ThresholdInput({ id, threshold }: ThresholdInputProps) {
  const { key, label, unit, min, max, usual } = threshold;
  const set = useFindingSettings().thresholds[id]?.[key];
  const value = set ?? usual;
  const [draft, setDraft] = useState<string | null>(null);
  const wanted = draft === null ? value : draft.trim() === '' ? Number.NaN : Number(draft);
  const wrong = !(wanted >= min && wanted <= max);
  const take = () => {
    if (wrong) return;
    if (wanted !== value) setThreshold(id, key, wanted === usual ? null : wanted);
    setDraft(null);
  };
  return (
    <Group gap="4px 10px" fz={12}>
      <label className={classes.threshold}>
        {label}{' '}
        <TextInput
          w={64}
          inputMode="decimal"
          value={draft ?? String(value)}
          error={wrong}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
            }
          }}
        />{' '}
        {unit}
      </label>
      {wrong ? (
        <span role="status">
          From {min} to {max}
        </span>
      ) : null}
      {set === undefined || wrong ? null : (
        <Button variant="subtle" onClick={() => setThreshold(id, key, null)}>
          Usual: {usual}
        </Button>
      )}
      {unit === 'days' && !wrong ? <SpanTooShort days={wanted} /> : null}
    </Group>
  );
}

const DAY_MS = 86_400_000;

/** Says that nobody can be found who was not seen for so many days, because the loaded time span is no longer than that. */
function SpanTooShort({ days }: { readonly days: number }) {
  const { setTimespan } = useScope();
  const times = useClientData()?.times;
  if (times === undefined || times.now - times.spanStart > days * DAY_MS) return null;
  return (
    <CardNote>
      <b>Nothing can be found:</b> the list holds clients that were seen in its time span, which is no longer than{' '}
      {counted(days, 'day')}.{' '}
      {days * DAY_SECONDS < LONGEST_SPAN_SECONDS ? (
        <Button variant="light" onClick={() => setTimespan(LONGEST_SPAN_SECONDS)}>
          Load 31 days
        </Button>
      ) : (
        'Meraki looks back no further.'
      )}
    </CardNote>
  );
}

/** The next thing to type is the reason. */
const focused = (input: HTMLInputElement | null) => input?.focus();

/** Takes a rule out of the findings, for a reason that is kept and shown. */
function MuteRule({ id, title }: { readonly id: FindingId; readonly title: string }) {
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <Button variant="subtle" style={{ alignSelf: 'start' }} onClick={() => setText('')}>
        Mute this rule
      </Button>
    );
  }
  const reason = text.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') setMuted(id, reason);
      }}
    >
      <Group gap={6} align="flex-end">
        <TextInput
          label="Reason"
          w={220}
          ref={focused}
          maxLength={200}
          value={text}
          placeholder="Guests have no names here"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="filled" type="submit" size="compact-sm" disabled={reason === ''} aria-label={`Mute ${title}`}>
          Mute
        </Button>
        <Button size="compact-sm" onClick={() => setText(null)}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
