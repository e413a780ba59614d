import { amountSteps, type RangeScale } from '#clients/range-scale.ts';
import { formatCount } from '#format/format-count.ts';
import { Histogram } from '#ui/Histogram.tsx';
import { type Stretch, useDrawnStretch } from '#ui/use-drawn-stretch.ts';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import classes from './RangeBrush.module.css';

interface RangeBrushProps {
  readonly label: string;
  readonly scale: RangeScale;
  /** The number of clients in each step. */
  readonly counts: Uint32Array;
  /** The chosen ends in steps, 0 to the number of steps. */
  readonly low: number;
  readonly high: number;
  onChoose(low: number, high: number): void;
}

/** While a slider moves, the filter changes only after this pause. */
const PAUSE_MS = 200;

const named = (label: string) => (label === '0' ? 'now' : `${label} ago`);

/** A histogram to draw a range on, and the same range as two native sliders (Mantine's RangeSlider has no Home and End keys). */
export function RangeBrush({ label, scale, counts, low, high, onChoose }: RangeBrushProps) {
  const steps = counts.length;
  const [moving, setMoving] = useState<Stretch | null>(null);
  const [from, to] = moving ?? [low, high];
  const done = (ends: Stretch) => {
    setMoving(null);
    onChoose(...ends);
  };
  const settle = useDebouncedCallback(done, PAUSE_MS);
  const slide = (ends: Stretch) => {
    setMoving(ends);
    settle(ends);
  };
  const { handlers } = useDrawnStretch({
    stepAt: (px, width) => Math.min(steps - 1, Math.max(0, Math.floor((px / width) * steps))),
    onDraw: setMoving,
    onDone: done,
  });
  const largest = counts.reduce((most, count) => Math.max(most, count), 1);
  const time = scale.labels.at(-1) === '0';
  const text = (at: number) => (time ? named(scale.labels[at]) : scale.labels[at]);
  const step = (bin: number) => (time ? `${text(bin)} to ${text(bin + 1)}` : amountSteps(scale, bin));
  const slider = (end: 'lower' | 'upper', at: number, onSlide: (to: number) => void) => (
    <input
      type="range"
      aria-label={`${label} ${end} end`}
      aria-valuetext={text(Math.round(at))}
      min={0}
      max={steps}
      value={Math.round(at)}
      onChange={(event) => onSlide(Number(event.currentTarget.value))}
      // What the user does next, such as Clear, comes after the last step and not before it.
      onBlur={() => settle.flush()}
    />
  );
  return (
    <div className={classes.brush}>
      <div className={classes.columns} {...handlers}>
        <Histogram
          heights={Array.from(counts, (count) => count / largest)}
          isMarked={(bin) => bin + 1 > from && bin < to}
          title={(bin) => `${step(bin)}: ${formatCount(counts[bin])}`}
        />
      </div>
      <div className={classes.sliders}>
        <span className={classes.track} />
        <span
          className={classes.chosen}
          style={{ left: `${(from / steps) * 100}%`, right: `${(1 - to / steps) * 100}%` }}
        />
        {slider('lower', from, (at) => slide([Math.min(at, Math.ceil(to) - 1), to]))}
        {slider('upper', to, (at) => slide([from, Math.max(at, Math.floor(from) + 1)]))}
      </div>
      <div className={classes.axis} aria-hidden>
        <span>{text(0)}</span>
        <span>{text(steps)}</span>
      </div>
    </div>
  );
}
