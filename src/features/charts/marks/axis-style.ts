/** What all axes and grids of the charts look like. */
export const AXIS_TICK = { fontSize: 10, fill: 'var(--mantine-color-dimmed)' } as const;

export const GRID = { stroke: 'var(--mantine-color-default-border)', strokeDasharray: '3 3' } as const;
