import { Pie, PieChart } from 'recharts';
import { useMarkTip } from './ChartTip.tsx';
import type { Mark } from './mark.ts';
import classes from './marks.module.css';

/** px. */
const SIZE = 116;

interface DonutProps {
  readonly marks: readonly Mark[];
}

/** Up to five parts of a whole; their words and buttons stand beside it. */
export function Donut({ marks }: DonutProps) {
  const { tip, show, hideSoon } = useMarkTip(marks);
  return (
    <div className={classes.donut} aria-hidden>
      <PieChart width={SIZE} height={SIZE} accessibilityLayer={false}>
        <Pie
          data={marks.map(({ id, colour, lengths }) => ({
            name: id,
            value: lengths[0],
            fill: colour ?? 'var(--mark)',
          }))}
          dataKey="value"
          innerRadius={35}
          outerRadius={57}
          startAngle={90}
          endAngle={-270}
          stroke="var(--mantine-color-body)"
          // Between slices: one alone has no seam.
          strokeWidth={marks.length > 1 ? 2 : 0}
          isAnimationActive={false}
          rootTabIndex={-1}
          onClick={(_slice, at, event) => marks[at]?.choose?.(event)}
          onMouseEnter={(_slice, at, event) => {
            if (marks[at] !== undefined) show(marks[at], { x: event.clientX, y: event.clientY });
          }}
          onMouseLeave={() => hideSoon()}
        />
      </PieChart>
      {tip}
    </div>
  );
}
