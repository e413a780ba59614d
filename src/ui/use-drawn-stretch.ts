import { type PointerEvent, useState } from 'react';

/** Neighbouring steps: the first, and the one behind the last. */
export type Stretch = readonly [from: number, to: number];

interface Drawing {
  /** The step at so many px from the left of an element of this width; the pointer may be beyond its ends. */
  stepAt(px: number, width: number): number;
  /** Null: it was given up. */
  onDraw(stretch: Stretch | null): void;
  onDone(stretch: Stretch): void;
}

/** The handlers of an element over which a finger, or the main button of a pointer, draws a stretch of steps. */
export function useDrawnStretch({ stepAt, onDraw, onDone }: Drawing) {
  const [start, setStart] = useState<number | null>(null);
  const at = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return stepAt(clientX - left, width);
  };
  const from = (first: number, event: PointerEvent): Stretch => {
    const last = at(event);
    return [Math.min(first, last), Math.max(first, last) + 1];
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart(at(event));
      onDraw(from(at(event), event));
    },
    onPointerMove: (event: PointerEvent) => {
      if (start !== null) onDraw(from(start, event));
    },
    onPointerUp: (event: PointerEvent) => {
      setStart(null);
      if (start !== null) onDone(from(start, event));
    },
    onPointerCancel: () => {
      setStart(null);
      onDraw(null);
    },
  };
  return { isDrawing: start !== null, handlers };
}
