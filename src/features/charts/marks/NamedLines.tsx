import { ReferenceLine } from 'recharts';

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

/** px that a name needs. */
const NAME = 30;

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
      label={<LineName title={title} />}
    />
  ));
}

interface LineNameProps {
  readonly title: string;
  // Recharts gives it.
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

const LineName = ({ title, viewBox }: LineNameProps) => (
  <text x={viewBox?.x} y={viewBox?.y} dy={-5} fontSize={10} fill="var(--mantine-color-dimmed)" textAnchor="middle">
    {title}
  </text>
);
