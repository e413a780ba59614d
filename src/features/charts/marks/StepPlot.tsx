import { formatCount } from '#format/format-count.ts';
import { Area, AreaChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS, AXIS_HEIGHT, GRID, Tick } from './axis.tsx';
import { ChartTip } from './ChartTip.tsx';

/** px beside the plot, where its counts stand, and what the last label of its axis needs. */
export const STEP_LEFT = 40;
export const STEP_RIGHT = 16;
/** px that a label of the axis needs. */
const LABEL = 44;

interface LineMark {
  readonly name: string;
  readonly at: number;
}

/** px that the name of a line needs. */
const NAME = 30;

/** Lines so near to the one before them that their names would meet share its name. */
function withoutOverlap(
  marks: readonly LineMark[],
  stepPx: number,
): readonly (LineMark & { readonly title: string })[] {
  const named = marks.map((mark) => ({ ...mark, title: mark.name }));
  let before = 0;
  for (let at = 1; at < named.length; at++) {
    if ((named[at].at - named[before].at) * stepPx >= NAME) before = at;
    else {
      named[before].title = `${named[before].title.replace(' %', '')}, ${named[at].name}`;
      named[at].title = '';
    }
  }
  return named;
}

interface StepPlotProps {
  readonly width: number;
  readonly height: number;
  /** Of the edges, one more than there are counts. */
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  /** Lines across it, by place on the axis in steps. */
  readonly marks: readonly LineMark[];
}

/** How many there are in each step of an axis. */
export function StepPlot({ width, height, labels, counts, marks }: StepPlotProps) {
  const every = Math.max(1, Math.ceil((labels.length * LABEL) / (width - STEP_LEFT)));
  const rows = [...counts, counts.at(-1) ?? 0].map((count, at) => ({ at, count }));
  return (
    <AreaChart
      width={width}
      height={height}
      data={rows}
      accessibilityLayer={false}
      margin={{ top: 14, right: STEP_RIGHT, bottom: 0, left: 0 }}
    >
      <CartesianGrid {...GRID} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, counts.length]}
        ticks={labels.map((_, at) => at).filter((at) => at % every === 0)}
        height={AXIS_HEIGHT}
        {...AXIS}
        tick={<Tick side="below" format={(at) => labels[at] ?? ''} />}
      />
      <YAxis
        width={STEP_LEFT}
        tickCount={4}
        allowDecimals={false}
        {...AXIS}
        tickMargin={4}
        tick={<Tick side="left" format={formatCount} />}
      />
      <Tooltip
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 300 }}
        allowEscapeViewBox={{ x: false, y: true }}
        content={<StepTip labels={labels} />}
      />
      <Area
        dataKey="count"
        type="stepAfter"
        stroke="var(--mark)"
        fill="var(--mark)"
        fillOpacity={0.6}
        isAnimationActive={false}
        activeDot={false}
      />
      {withoutOverlap(marks, (width - STEP_LEFT - STEP_RIGHT) / counts.length).map(({ name, at, title }) => (
        <ReferenceLine
          key={name}
          x={at}
          stroke="var(--mantine-color-text)"
          strokeDasharray="2 2"
          label={<LineName title={title} />}
        />
      ))}
    </AreaChart>
  );
}

interface LineNameProps {
  readonly title: string;
  // Recharts gives it.
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

/** The name of a line, above it. */
const LineName = ({ title, viewBox }: LineNameProps) => (
  <text x={viewBox?.x} y={viewBox?.y} dy={-5} fontSize={10} fill="var(--mantine-color-dimmed)" textAnchor="middle">
    {title}
  </text>
);

interface StepTipProps {
  readonly labels: readonly string[];
  // Recharts gives these.
  readonly active?: boolean;
  readonly label?: string | number;
  readonly payload?: readonly { readonly value?: unknown }[];
}

function StepTip({ labels, active = false, label, payload = [] }: StepTipProps) {
  const at = Math.min(labels.length - 2, Number(label));
  if (!active || payload.length === 0) return null;
  return (
    <ChartTip
      title={`${labels[at]} to ${labels[at + 1]}`}
      lines={[{ label: 'Clients', text: formatCount(Number(payload[0].value ?? 0)) }]}
    />
  );
}
