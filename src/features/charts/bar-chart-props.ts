/** What both charts share: still, small, hidden from the tab order (the buttons beside them are the way in). */
export const BAR_CHART = {
  h: 150,
  dataKey: 'label',
  orientation: 'vertical',
  gridAxis: 'none',
  withXAxis: false,
  yAxisProps: { width: 104, tick: { fontSize: 11, fill: 'var(--mantine-color-dimmed)' }, interval: 0 },
  barProps: { isAnimationActive: false },
  barChartProps: { accessibilityLayer: false },
} as const;
