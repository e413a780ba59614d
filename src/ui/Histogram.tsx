import classes from './Histogram.module.css';

interface HistogramProps {
  /** 0 to 1. One above 0 has at least a twentieth of the height. */
  readonly heights: readonly number[];
  isMarked(at: number): boolean;
  /** The tooltip of a column; with it a column is marked while the pointer is on it. */
  title?(at: number): string;
}

/** A histogram without axes: columns from left to right, some of them marked. It fills the place that it has. */
export const Histogram = ({ heights, isMarked, title }: HistogramProps) => (
  <svg viewBox={`0 0 ${heights.length} 1`} preserveAspectRatio="none" className={classes.histogram} aria-hidden>
    {heights.map((height, at) => {
      const drawn = height > 0 ? Math.max(0.05, height) : 0;
      return (
        <g key={`column ${at}`} data-marked={isMarked(at)}>
          {title === undefined ? (
            // One low column among many would not be seen.
            isMarked(at) ? (
              <rect x={at} width={1} height={1} opacity={0.25} />
            ) : null
          ) : (
            <rect x={at} width={1} height={1} className={classes.place} />
          )}
          <rect x={at + 0.06} y={1 - drawn} width={0.88} height={drawn} />
          {title === undefined ? null : <title>{title(at)}</title>}
        </g>
      );
    })}
  </svg>
);
