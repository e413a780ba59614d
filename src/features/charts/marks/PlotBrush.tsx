import { type Stretch, useDrawnStretch } from '#ui/use-drawn-stretch.ts';
import { Button, Paper } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './PlotBrush.module.css';

interface Action {
  readonly label: string;
  /** With places of edges. */
  run(from: number, to: number): void;
}

interface PlotBrushProps {
  readonly label: string;
  /** Where a choice may begin and end, on the plot's own scale, ascending. */
  readonly edges: readonly number[];
  /** px from the left of what the brush lies on, and how wide the plot is. */
  readonly left: number;
  readonly width: number;
  /** What a choice between two edges is called. */
  text(from: number, to: number): string;
  /** What can be done with it; a single thing is done at once. */
  readonly actions: readonly Action[];
}

/** The place of the edge before a part of the plot's width. @param part 0 at its left, 1 at its right; a pointer may be beyond */
function stepAt(edges: readonly number[], part: number): number {
  const last = edges.length - 1;
  const value = edges[0] + part * (edges[last] - edges[0]);
  const at = edges.findLastIndex((edge) => edge <= value);
  return Math.min(last - 1, Math.max(0, at));
}

/** What an arrow key makes of a choice: without Shift all of it moves, with Shift its end. Null for any other key. */
function moved(chosen: Stretch | null, event: KeyboardEvent, last: number): Stretch | null {
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  // Alt with an arrow is the browser's Back and Forward.
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (chosen === null) return by < 0 ? [last - 1, last] : [0, 1];
  const [from, to] = chosen;
  if (event.shiftKey) return [from, Math.min(last, Math.max(from + 1, to + by))];
  return from + by >= 0 && to + by <= last ? [from + by, to + by] : chosen;
}

/** Choosing a stretch of a plot's axis, by drawing over the axis or by the arrow keys, which filters. */
export function PlotBrush({ label, edges, left, width, text, actions }: PlotBrushProps) {
  const slider = useRef<HTMLDivElement>(null);
  const single = actions.length === 1 ? actions[0] : null;
  const [kept, setChosen] = useState<Stretch | null>(null);
  // Other data may have fewer edges.
  const chosen = kept !== null && kept[1] < edges.length ? kept : null;
  const last = edges.length - 1;
  const choose = (action: Action | null, stretch = chosen) => {
    if (stretch !== null) action?.run(...stretch);
    setChosen(null);
    // A button that was pressed goes with the choice.
    slider.current?.focus({ preventScroll: true });
  };
  const { isDrawing, handlers } = useDrawnStretch({
    stepAt: (px) => stepAt(edges, px / width),
    onDraw: setChosen,
    onDone: (stretch) => (single === null ? setChosen(stretch) : choose(single, stretch)),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && chosen !== null) {
      // Else Escape closes the details, too.
      event.preventDefault();
      setChosen(null);
    }
    if (event.key === 'Enter' && single !== null) choose(single);
    const next = moved(chosen, event, last);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  };
  const px = (edge: number) => ((edges[edge] - edges[0]) / (edges[last] - edges[0])) * width;
  return (
    <div className={classes.brush} style={{ left, width }} data-picture="none">
      <div
        ref={slider}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={chosen === null ? 0 : chosen[0]}
        aria-valuetext={chosen === null ? 'none' : text(...chosen)}
        title="Draw over the axis, or use the arrow keys, to filter"
        className={classes.surface}
        onKeyDown={onKeyDown}
        {...handlers}
      />
      {chosen === null ? null : (
        <>
          <div className={classes.chosen} style={{ left: px(chosen[0]), width: px(chosen[1]) - px(chosen[0]) }} />
          {isDrawing ? null : <Choices label={label} text={text(...chosen)} actions={actions} onChoose={choose} />}
        </>
      )}
    </div>
  );
}

interface ChoicesProps extends Pick<PlotBrushProps, 'label' | 'actions'> {
  /** What is chosen. */
  readonly text: string;
  /** Null: nothing. */
  onChoose(action: Action | null): void;
}

/** What is chosen, and what can be done with it. */
const Choices = ({ label, text, actions, onChoose }: ChoicesProps) => (
  <Paper
    withBorder
    shadow="sm"
    role="group"
    aria-label={`${label}: ${text}`}
    className={classes.choices}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onChoose(null);
    }}
  >
    <span>{text}</span>
    {actions.map((action) => (
      <Button key={action.label} onClick={() => onChoose(action)}>
        {action.label}
      </Button>
    ))}
    <Button variant="subtle" aria-label="Choose none" onClick={() => onChoose(null)}>
      ×
    </Button>
  </Paper>
);
