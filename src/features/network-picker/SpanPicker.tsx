import { formatSpan, formatWait } from '#format/format-span.ts';
import { DAY_SECONDS, USUAL_SPANS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { SegmentedControl } from '@mantine/core';

const SPANS = USUAL_SPANS.map((seconds) => ({
  value: String(seconds),
  label: seconds < DAY_SECONDS ? formatWait(seconds) : formatSpan(seconds),
}));

/** Without this, Mantine cuts the labels and gives them scrollbars. Five spans are wider than the narrowest window. */
const STYLES = {
  root: { flex: 'none', maxWidth: '100%', overflowX: 'auto' },
  label: { padding: '0 9px', overflow: 'visible', lineHeight: '26px' },
} as const;

const START = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** The usual time spans. Another span or a start, which is set in Ask Meraki, is shown as one more. */
export function SpanPicker() {
  const { timespan, t0, setTimespan } = useScope();
  const value = t0 ?? String(timespan);
  const other =
    t0 === null ? formatSpan(timespan) : `since ${new Intl.DateTimeFormat('en-GB', START).format(new Date(t0))}`;
  const data = SPANS.some((span) => span.value === value) ? SPANS : [...SPANS, { value, label: other }];
  return (
    <SegmentedControl
      aria-label="Show the last"
      styles={STYLES}
      data={data}
      value={value}
      onChange={(chosen) => {
        if (chosen !== t0) setTimespan(Number(chosen));
      }}
    />
  );
}
