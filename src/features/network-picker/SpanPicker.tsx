import { formatSpan } from '#format/format-span.ts';
import { DAY_SECONDS, LONGEST_SPAN_SECONDS, useScope } from '#state/address/use-scope.ts';
import { SegmentedControl } from '@mantine/core';
import classes from './SpanPicker.module.css';

const SPANS = [
  { value: '7200', label: '2 h' },
  { value: String(DAY_SECONDS), label: '1 day' },
  { value: String(7 * DAY_SECONDS), label: '1 week' },
  { value: String(LONGEST_SPAN_SECONDS), label: '31 days' },
];

const START = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** The usual spans at one click; another one, or a start, is shown beside them, and asked for in the panel. */
export function SpanPicker() {
  const { timespan, t0, setTimespan } = useScope();
  const value = t0 ?? String(timespan);
  const other =
    t0 === null ? formatSpan(timespan) : `since ${new Intl.DateTimeFormat('en-GB', START).format(new Date(t0))}`;
  const data = SPANS.some((span) => span.value === value) ? SPANS : [...SPANS, { value, label: other }];
  return (
    <SegmentedControl
      aria-label="Show the last"
      size="xs"
      classNames={{ root: classes.picker, label: classes.label }}
      data={data}
      value={value}
      onChange={(chosen) => {
        if (chosen !== t0) setTimespan(Number(chosen));
      }}
    />
  );
}
