import { Button } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import classes from './When.module.css';
import { LEFT, RIGHT } from './lane-size.ts';

interface TimeBrushProps {
  /** Where a chosen time may begin and end: epoch ms, ascending. */
  readonly edges: readonly number[];
  readonly width: number;
  momentText(ms: number): string;
  /** Filters by the time between two edges. */
  onChoose(field: 'firstSeen' | 'lastSeen', from: number, to: number): void;
}

/** Places of edges. */
type Chosen = readonly [from: number, to: number];

/** Choosing a time over the lanes, by drawing or by the arrow keys; what it filters is asked then. */
export function TimeBrush({ edges, width, momentText, onChoose }: TimeBrushProps) {
  const [anchor, setAnchor] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const last = edges.length - 1;
  const [start, end] = [edges[0], edges[last]];
  const room = Math.max(1, width - LEFT - RIGHT);
  const binAt = (event: PointerEvent<HTMLElement>) => {
    const part = (event.clientX - event.currentTarget.getBoundingClientRect().left) / room;
    const time = start + Math.min(1, Math.max(0, part)) * (end - start);
    const bin = edges.findLastIndex((edge) => edge <= time);
    return Math.min(last - 1, Math.max(0, bin));
  };
  const between = (a: number, b: number): Chosen => [Math.min(a, b), Math.max(a, b) + 1];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') setChosen(null);
    if (step === undefined) return;
    event.preventDefault();
    const [from, to] = chosen ?? [last - 1, last];
    // With Shift its end moves, without it all of it.
    if (event.shiftKey) setChosen([from, Math.min(last, Math.max(from + 1, to + step))]);
    else if (from + step >= 0 && to + step <= last) setChosen(chosen === null ? [from, to] : [from + step, to + step]);
  };
  const px = (edge: number) => ((edges[edge] - start) / (end - start)) * room;
  const choose = (field: 'firstSeen' | 'lastSeen') => () => {
    if (chosen !== null) onChoose(field, edges[chosen[0]], edges[chosen[1]]);
    setChosen(null);
  };
  return (
    <div className={classes.brush} style={{ left: LEFT, width: room }}>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Chosen time"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={chosen === null ? 0 : chosen[0]}
        aria-valuetext={chosen === null ? 'none' : `${momentText(edges[chosen[0]])} to ${momentText(edges[chosen[1]])}`}
        className={classes.surface}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setAnchor(binAt(event));
          setChosen(null);
        }}
        onPointerMove={(event) => {
          if (anchor !== null) setChosen(between(anchor, binAt(event)));
        }}
        onPointerUp={() => setAnchor(null)}
        onPointerCancel={() => setAnchor(null)}
      />
      {chosen === null ? null : (
        <>
          <div className={classes.chosen} style={{ left: px(chosen[0]), width: px(chosen[1]) - px(chosen[0]) }} />
          {anchor === null ? (
            <div role="group" aria-label="Filter by the chosen time" className={classes.choices}>
              <span>
                {momentText(edges[chosen[0]])} – {momentText(edges[chosen[1]])}
              </span>
              <Button size="compact-xs" variant="default" onClick={choose('firstSeen')}>
                First seen
              </Button>
              <Button size="compact-xs" variant="default" onClick={choose('lastSeen')}>
                Last seen
              </Button>
              <Button size="compact-xs" variant="subtle" aria-label="Choose no time" onClick={() => setChosen(null)}>
                ×
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}
