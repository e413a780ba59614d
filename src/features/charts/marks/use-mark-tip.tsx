import { Portal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { pointAt } from '#state/view/page-state.ts';
import { ChartTip } from './ChartTip.tsx';
import classes from './MarkRows.module.css';
import type { Mark } from './mark.ts';

interface Shown {
  readonly mark: Mark;
  readonly left: number;
  readonly top: number;
}

/** px that the tip is wide at most, and stands beside the mark. */
const ROOM = 320;

/** Shows a mark's numbers while the pointer or the focus is on it, and marks its value in the filter panel. */
export function useMarkTip(): { tip: ReactNode; show(mark: Mark, element: HTMLElement): void; hide(): void } {
  const [shown, setShown] = useState<Shown | null>(null);
  return {
    show: (mark, element) => {
      const { left, bottom } = element.getBoundingClientRect();
      setShown({ mark, left: Math.max(4, Math.min(left, window.innerWidth - ROOM)), top: bottom + 2 });
      pointAt(mark.value);
    },
    hide: () => {
      setShown(null);
      pointAt(null);
    },
    tip:
      shown === null ? null : (
        <Portal>
          <div className={classes.tip} aria-hidden style={{ left: shown.left, top: shown.top }}>
            <ChartTip
              title={shown.mark.label}
              lines={shown.mark.tip.map(([label, text]) => ({ label, text, colour: TRAFFIC[label] ?? null }))}
            />
          </div>
        </Portal>
      ),
  };
}

const TRAFFIC: Readonly<Record<string, string>> = { Sent: 'var(--sent)', Received: 'var(--received)' };
