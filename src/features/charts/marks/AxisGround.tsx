import { useElementSize } from '@mantine/hooks';
import { GRID, type Scale } from './axis.tsx';
import classes from './marks.module.css';

/** px that the label of a tick needs, and a letter of it. */
const LABEL = 46;
const LETTER = 6;

/** The ticks that have a label: where there is no room for all, those that end at the axis's end, at least its two ends, or its end alone. */
export function labelled({ ticks, format }: Scale, width: number): readonly number[] {
  const last = ticks.length - 1;
  const every = Math.max(1, Math.ceil((ticks.length * LABEL) / width));
  if (last % every === 0) return ticks.filter((_, at) => at % every === 0);
  const ends = [ticks[0], ticks[last]];
  return ends.map(format).join('').length * LETTER > width ? ends.slice(1) : ends;
}

/** The gridlines and the axis of rows of bars, which stay while the rows scroll. Plain SVG with places in percent, without Recharts. */
export function AxisGround({ scale }: { readonly scale: Scale }) {
  const { ref, width } = useElementSize();
  const { ticks, max, format } = scale;
  const labels = width > 0 ? labelled(scale, width) : [];
  return (
    <div ref={ref} className={classes.axis} aria-hidden>
      <svg>
        {ticks.map((value) => {
          const x = `${(value / max) * 100}%`;
          return (
            <g key={value}>
              <line x1={x} x2={x} y2="100%" {...GRID} />
              {labels.includes(value) ? (
                <text x={x} y="100%" dy={12} textAnchor={value === 0 ? 'start' : value >= max ? 'end' : 'middle'}>
                  {format(value)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
