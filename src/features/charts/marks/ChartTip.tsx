import { pointAt } from '#state/view/page-state.ts';
import { Group, Paper, Portal, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useState } from 'react';
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

/** Shows a mark's numbers, as they are now, while the pointer or the focus is on it, until Escape, and marks its value in the filter panel. */
export function useMarkTip(marks: readonly Mark[]) {
  const [shown, setShown] = useState<{ id: string; left: number; top: number } | null>(null);
  const mark = marks.find(({ id }) => id === shown?.id);
  const { field, value } = mark?.value ?? {};
  useEffect(() => {
    if (field === undefined || value === undefined) return;
    pointAt({ field, value });
    return () => pointAt(null);
  }, [field, value]);
  const hide = () => setShown(null);
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape' && shown !== null) hide();
  });
  return {
    show: (pointed: Mark, element: Element) => {
      const { left, bottom } = element.getBoundingClientRect();
      setShown({ id: pointed.id, left: Math.max(4, Math.min(left, window.innerWidth - ROOM)), top: bottom + 2 });
    },
    hide,
    tip:
      shown === null || mark === undefined ? null : (
        <Portal>
          <div className={classes.tipPlace} aria-hidden style={{ left: shown.left, top: shown.top }}>
            <ChartTip
              title={mark.label}
              lines={mark.tip.map(([label, text]) => ({ label, text, colour: TRAFFIC[label] }))}
            />
          </div>
        </Portal>
      ),
  };
}
