import classes from './LoadStatus.module.css';

const WIDTHS = [
  [8, 18, 12, 14, 10],
  [8, 14, 12, 14, 16],
  [8, 22, 12, 14, 8],
  [8, 11, 12, 14, 13],
];

const ROWS = Array.from({ length: 14 }, (_, row) => WIDTHS[row % WIDTHS.length]);

/** In place of the first rows, which are on their way. */
export function ListSkeleton() {
  return (
    <div className={classes.skeletonAnchor} aria-hidden>
      <div className={classes.skeleton}>
        {ROWS.map((widths, row) => (
          <div key={row} className={classes.skeletonRow}>
            {widths.map((width, column) => (
              <span key={column} style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
