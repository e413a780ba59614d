import { onDemand } from '#ui/on-demand.tsx';

/** A figure has an error boundary of its own. */
const IN_FIGURE = { inPlace: true } as const;

// Drawings that few panels have.
export const StepChart = onDemand(() => import('./StepChart.tsx').then((module) => module.StepChart), IN_FIGURE);
export const Donut = onDemand(() => import('./Donut.tsx').then((module) => module.Donut), IN_FIGURE);
