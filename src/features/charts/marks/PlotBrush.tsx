import { Button, Paper } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import classes from './PlotBrush.module.css';

interface PlotBrushProps {
  readonly label: string;
  /** Where a choice may begin and end, on the plot's own scale, ascending. */
  readonly edges: readonly number[];
  /** px from the left of what the brush lies on, and how wide the plot is. */
  readonly left: number;
  readonly width: number;
  /** What a choice between two edges is called. */
  text(from: number, to: number): string;
  /** What can be done with it, places of edges; a single thing is done at once. */
  readonly actions: readonly { readonly label: string; run(from: number, to: number): void }[];
}

/** Places of edges. */
type Chosen = readonly [from: number, to: number];

/** Choosing a stretch of a plot's axis, by drawing over the axis or by the arrow keys, which filters. */
export function PlotBrush({ label, edges, left, width, text, actions }: PlotBrushProps) {
  const [anchor, setAnchor] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const last = edges.length - 1;
  const [start, end] = [edges[0], edges[last]];
  const binAt = (event: PointerEvent<HTMLElement>) => {
    const part = (event.clientX - event.currentTarget.getBoundingClientRect().left) / width;
    const value = start + Math.min(1, Math.max(0, part)) * (end - start);
    return Math.min(
      last - 1,
      Math.max(
        0,
        edges.findLastIndex((edge) => edge <= value),
      ),
    );
  };
  const between = (a: number, b: number): Chosen => [Math.min(a, b), Math.max(a, b) + 1];
  const run = (action: PlotBrushProps['actions'][number]) => {
    if (chosen !== null) action.run(...chosen);
    setChosen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setChosen(null);
    if (event.key === 'Enter' && actions.length === 1) run(actions[0]);
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (chosen === null) {
      setChosen(step < 0 ? [last - 1, last] : [0, 1]);
      return;
    }
    const [from, to] = chosen;
    // With Shift its end moves, without it all of it.
    if (event.shiftKey) setChosen([from, Math.min(last, Math.max(from + 1, to + step))]);
    else if (from + step >= 0 && to + step <= last) setChosen([from + step, to + step]);
  };
  const px = (edge: number) => ((edges[edge] - start) / (end - start)) * width;
  return (
    <div className={classes.brush} style={{ left, width }} data-picture="none">
      <div
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
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const bin = binAt(event);
          setAnchor(bin);
          setChosen(between(bin, bin));
        }}
        onPointerMove={(event) => {
          if (anchor !== null) setChosen(between(anchor, binAt(event)));
        }}
        onPointerUp={() => {
          setAnchor(null);
          if (actions.length === 1) run(actions[0]);
        }}
        onPointerCancel={() => {
          setAnchor(null);
          setChosen(null);
        }}
      />
      {chosen === null ? null : (
        <>
          <div className={classes.chosen} style={{ left: px(chosen[0]), width: px(chosen[1]) - px(chosen[0]) }} />
          {anchor === null ? (
            <Paper
              withBorder
              shadow="sm"
              role="group"
              aria-label={`${label}: ${text(...chosen)}`}
              className={classes.choices}
            >
              <span>{text(...chosen)}</span>
              {actions.map((action) => (
                <Button key={action.label} size="compact-xs" variant="default" onClick={() => run(action)}>
                  {action.label}
                </Button>
              ))}
              <Button size="compact-xs" variant="subtle" aria-label="Choose none" onClick={() => setChosen(null)}>
                ×
              </Button>
            </Paper>
          ) : null}
        </>
      )}
    </div>
  );
}
