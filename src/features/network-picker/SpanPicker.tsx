import { DAY_SECONDS, LONGEST_SPAN_SECONDS, useScope } from '#state/use-scope.ts';
import { SegmentedControl } from '@mantine/core';

const SPANS = [
  { value: '7200', label: '2 h' },
  { value: String(DAY_SECONDS), label: '1 day' },
  { value: String(7 * DAY_SECONDS), label: '1 week' },
  { value: String(LONGEST_SPAN_SECONDS), label: '31 days' },
];

/** The usual spans at one click; any other start is asked for in the panel. */
export function SpanPicker() {
  const { timespan, t0, setTimespan } = useScope();
  return (
    <SegmentedControl
      aria-label="Show the last"
      size="xs"
      visibleFrom="md"
      data={SPANS}
      value={t0 === null ? String(timespan) : ''}
      onChange={(value) => setTimespan(Number(value))}
    />
  );
}
