import { ReferenceLine, usePlotArea } from 'recharts';

export interface NamedLine {
  readonly name: string;
  /** On the axis of the chart. */
  readonly at: number;
}

interface NamedLinesProps {
  readonly lines: readonly NamedLine[];
  /** px of one on the axis. */
  readonly step: number;
}

/** px that a name needs, at most a letter of it, and those that a chart has right of its plot. */
const NAME = 30;
const LETTER = 6;
const PAST_END = 14;

/** Lines across a chart, by place, their names above them. Those so near to the one before them that their names would meet share its name. */
export function NamedLines({ lines, step }: NamedLinesProps) {
  const named = lines.map((line) => ({ ...line, title: line.name }));
  let before = 0;
  for (let at = 1; at < named.length; at++) {
    if ((named[at].at - named[before].at) * step >= NAME) before = at;
    else {
      named[before].title = `${named[before].title.replace(' %', '')}, ${named[at].name}`;
      named[at].title = '';
    }
  }
  return named.map(({ name, at, title }) => (
    <ReferenceLine
      key={name}
      x={at}
      stroke="var(--mantine-color-text)"
      strokeDasharray="2 2"
      label={<LineName title={title} shift={((title.length - name.length) * LETTER) / 2} />}
    />
  ));
}

interface LineNameProps {
  readonly title: string;
  /** px to the right of its line, so that a shared name begins where that of its first line would. */
  readonly shift: number;
  // Recharts gives it.
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

/** Its name stands above it; near the right end of the plot, as far left of that as it must. */
function LineName({ title, shift, viewBox }: LineNameProps) {
  const plot = usePlotArea();
  const right = plot === undefined ? Infinity : plot.x + plot.width + PAST_END;
  const x = Math.min((viewBox?.x ?? 0) + shift, right - (title.length * LETTER) / 2);
  return (
    <text x={x} y={viewBox?.y} dy={-5} fontSize={10} fill="var(--mantine-color-dimmed)" textAnchor="middle">
      {title}
    </text>
  );
}
