import { SegmentedControl } from '@mantine/core';
import classes from './Display.module.css';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { type Display, DISPLAY_CHOICES, useDisplay } from '#state/settings/page-settings.ts';

const ROWS: ReadonlyArray<readonly [key: keyof Display, label: string, names: Readonly<Record<string, string>>]> = [
  ['density', 'Rows', { compact: 'Compact', normal: 'Normal', comfortable: 'Comfortable' }],
  ['times', 'Times', { relative: '5 min ago', absolute: 'Date and time' }],
  ['zone', 'Time zone', { local: 'Local', utc: 'UTC' }],
  ['bytes', 'Bytes', { decimal: 'kB, MB, GB', binary: 'KiB, MiB, GiB' }],
  ['keys', 'Single-key shortcuts', { on: 'On', off: 'Off' }],
];

/** How rows, times and bytes are shown; each choice takes effect at once. */
export function DisplayPanel({ onClose }: { onClose(): void }) {
  const { display, setDisplay } = useDisplay();
  return (
    <FloatingPanel label="Display" onClose={onClose}>
      {ROWS.map(([key, label, names]) => (
        <div key={key} className={classes.choice}>
          <span>{label}</span>
          <SegmentedControl
            size="xs"
            aria-label={label}
            value={display[key]}
            data={DISPLAY_CHOICES[key].map((value) => ({ value, label: names[value] }))}
            onChange={(value) => setDisplay({ [key]: value })}
          />
        </div>
      ))}
    </FloatingPanel>
  );
}
