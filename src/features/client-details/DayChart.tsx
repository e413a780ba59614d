import '@mantine/charts/styles.css';
import type { SentAndReceived } from '#state/load/operations.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { BarChart } from '@mantine/charts';

const SERIES = [
  { name: 'Sent', color: 'var(--sent)' },
  { name: 'Received', color: 'var(--received)' },
];

/** An unknown amount has no bar. */
const orNone = (kilobytes: number) => (Number.isNaN(kilobytes) ? null : kilobytes);

/** A bar per day, of sent and received. Hidden from screen readers, which have the table. */
export function DayChart({ days }: { readonly days: readonly (SentAndReceived & { readonly label: string })[] }) {
  const format = useFormat();
  return (
    <div aria-hidden>
      <BarChart
        h={120}
        dataKey="label"
        type="stacked"
        series={SERIES}
        data={days.map(({ label, sent, received }) => ({ label, Sent: orNone(sent), Received: orNone(received) }))}
        valueFormatter={format.usage}
        gridAxis="x"
        tickLine="none"
        yAxisProps={{ width: 58, tickCount: 3, tick: { fontSize: 11, fill: 'var(--mantine-color-dimmed)' } }}
        xAxisProps={{ tick: { fontSize: 11, fill: 'var(--mantine-color-dimmed)' } }}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}
