import classes from './ChartTip.module.css';

export interface TipLine {
  readonly label: string;
  readonly text: string;
  readonly colour?: string | null;
}

interface ChartTipProps {
  readonly title: string;
  readonly lines: readonly TipLine[];
}

/** The one tip of all charts: what is pointed at, and its numbers. */
export function ChartTip({ title, lines }: ChartTipProps) {
  return (
    <div className={classes.tip}>
      <div className={classes.title}>{title}</div>
      {lines.map(({ label, text, colour = null }) => (
        <div key={label} className={classes.line}>
          <span className={classes.swatch} style={colour === null ? undefined : { background: colour }} />
          <span className={classes.label}>{label}</span>
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}
