import { Pie, PieChart } from 'recharts';
import classes from './Donut.module.css';
import type { Mark } from './mark.ts';
import { useMarkTip } from './use-mark-tip.tsx';

/** px. */
const SIZE = 128;

interface DonutProps {
  readonly marks: readonly Mark[];
  readonly sizes: readonly number[];
}

/** Up to five parts of a whole; their words and buttons stand beside it. */
export function Donut({ marks, sizes }: DonutProps) {
  const { tip, show, hide } = useMarkTip();
  return (
    <div className={classes.donut} aria-hidden>
      <PieChart width={SIZE} height={SIZE} accessibilityLayer={false}>
        <Pie
          data={marks.map(({ id, colour }, at) => ({ name: id, value: sizes[at], fill: colour ?? 'var(--mark)' }))}
          dataKey="value"
          innerRadius={38}
          outerRadius={62}
          startAngle={90}
          endAngle={-270}
          stroke="var(--mantine-color-body)"
          strokeWidth={2}
          isAnimationActive={false}
          rootTabIndex={-1}
          onClick={(_slice, at, event) => marks[at]?.choose?.(event)}
          onMouseEnter={(_slice, at, event) => {
            const { currentTarget } = event;
            const element = currentTarget instanceof Element ? currentTarget.closest('div') : null;
            if (element !== null && marks[at] !== undefined) show(marks[at], element);
          }}
          onMouseLeave={hide}
        />
      </PieChart>
      {tip}
    </div>
  );
}
