import { useElementSize } from '@mantine/hooks';
import { GRID, type Scale } from './axis.tsx';
import classes from './marks.module.css';

/** px that the label of a tick needs. */
const LABEL = 46;

/** The gridlines and the axis of rows of bars, which stay while the rows scroll. Plain SVG with places in percent, without Recharts. */
export function AxisGround({ scale: { ticks, max, format } }: { readonly scale: Scale }) {
  const { ref, width } = useElementSize();
  const last = ticks.length - 1;
  const every = Math.max(1, Math.ceil((ticks.length * LABEL) / width));
  // A gridline at each tick; where their labels have no room, those that end at the axis's end, at least its two ends.
  const step = last % every === 0 ? every : last;
  return (
    <div ref={ref} className={classes.axis} aria-hidden>
      <svg>
        {ticks.map((value, at) => {
          const x = `${(value / max) * 100}%`;
          return (
            <g key={value}>
              <line x1={x} x2={x} y2="100%" {...GRID} />
              {width > 0 && at % step === 0 ? (
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
