import { pointAt } from '#state/view/page-state.ts';
import { Portal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Mark } from './mark.ts';
import classes from './marks.module.css';

interface ChartTipProps {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string; readonly colour?: string | undefined }[];
}

/** The one tip of all charts: what is pointed at, and its numbers. */
export function ChartTip({ title, lines }: ChartTipProps) {
  return (
    <div className={classes.tip}>
      <div className={classes.tipTitle}>{title}</div>
      {lines.map(({ label, text, colour }) => (
        <div key={label} className={classes.tipLine}>
          <span className={classes.swatch} style={{ background: colour }} />
          <span className={classes.tipLabel}>{label}</span>
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}

/** px that the tip is wide at most. */
const ROOM = 320;
const TRAFFIC: Readonly<Record<string, string>> = { Sent: 'var(--sent)', Received: 'var(--received)' };

interface MarkTip {
  readonly tip: ReactNode;
  show(mark: Mark, element: Element): void;
  hide(): void;
}

/** Shows a mark's numbers while the pointer or the focus is on it, and marks its value in the filter panel. */
export function useMarkTip(): MarkTip {
  const [shown, setShown] = useState<{ mark: Mark; left: number; top: number } | null>(null);
  return {
    show: (mark, element) => {
      const { left, bottom } = element.getBoundingClientRect();
      setShown({ mark, left: Math.max(4, Math.min(left, window.innerWidth - ROOM)), top: bottom + 2 });
      pointAt(mark.value ?? null);
    },
    hide: () => {
      setShown(null);
      pointAt(null);
    },
    tip:
      shown === null ? null : (
        <Portal>
          <div className={classes.tipPlace} aria-hidden style={{ left: shown.left, top: shown.top }}>
            <ChartTip
              title={shown.mark.label}
              lines={shown.mark.tip.map(([label, text]) => ({ label, text, colour: TRAFFIC[label] }))}
            />
          </div>
        </Portal>
      ),
  };
}
