import { pointAt } from '#state/view/page-state.ts';
import { Group, Paper, Portal, Text } from '@mantine/core';
import { useTimeout, useWindowEvent } from '@mantine/hooks';
import { type CSSProperties, useEffect, useState } from 'react';
import type { Mark } from './mark.ts';
import classes from './marks.module.css';

/** px that the tip is wide at most. */
const ROOM = 320;

interface ChartTipProps {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string; readonly colour?: string | undefined }[];
}

/** The one tip of all charts: what is pointed at, and its numbers. */
export function ChartTip({ title, lines }: ChartTipProps) {
  return (
    <Paper className={classes.tip} withBorder shadow="md" maw={ROOM} px={10} py={6} fz={12} lh="17px">
      <div className={classes.tipTitle}>{title}</div>
      {lines.map(({ label, text, colour }, at) => (
        // By place: several clients may have one name.
        <Group key={at} gap={6} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
          <span className={classes.swatch} style={{ background: colour }} />
          <Text span inherit c="dimmed" flex={1} pr={12}>
            {label}
          </Text>
          {text}
        </Group>
      ))}
    </Paper>
  );
}

const TRAFFIC: Readonly<Record<string, string>> = { Sent: 'var(--sent)', Received: 'var(--received)' };

/** px between the pointer and its tip, which leave the way to the mark below free, and ms in which the pointer goes from a mark into its tip. */
const ASIDE = 10;
const WAY_MS = 200;

/** The side of the pointer that has room for a tip. @param x of the pointer, or of the mark that has the focus */
function placeBeside(x: number): CSSProperties {
  if (x + ASIDE + ROOM <= window.innerWidth) return { left: x + ASIDE };
  return x < ASIDE + ROOM ? { left: Math.max(4, window.innerWidth - ROOM) } : { right: window.innerWidth - x + ASIDE };
}

/** Shows a mark's numbers, as they are now, while the pointer is on it or on its tip, or the focus is on it, until Escape, and marks its value in the filter panel. */
export function useMarkTip(marks: readonly Mark[]) {
  const [shown, setShown] = useState<{ id: string; place: CSSProperties } | null>(null);
  const mark = marks.find(({ id }) => id === shown?.id);
  const { field, value } = mark?.value ?? {};
  useEffect(() => {
    if (field === undefined || value === undefined) return;
    pointAt({ field, value });
    return () => pointAt(null);
  }, [field, value]);
  const hide = () => setShown(null);
  const { start: hideSoon, clear: stay } = useTimeout(hide, WAY_MS);
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape' && shown !== null) hide();
  });
  return {
    /** @param at the place of the tip, at the lower edge of the mark */
    show: (pointed: Mark, at: { readonly x: number; readonly y: number }) => {
      stay();
      setShown({ id: pointed.id, place: { ...placeBeside(at.x), top: at.y } });
    },
    hide,
    hideSoon,
    tip:
      shown === null || mark === undefined ? null : (
        <Portal>
          <div
            className={classes.tipPlace}
            aria-hidden
            style={shown.place}
            onPointerEnter={stay}
            onPointerLeave={() => hideSoon()}
          >
            <ChartTip
              title={mark.label}
              lines={mark.tip.map(([label, text]) => ({ label, text, colour: TRAFFIC[label] }))}
            />
          </div>
        </Portal>
      ),
  };
}
