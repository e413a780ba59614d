import { Box, Group, SegmentedControl } from '@mantine/core';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { type Display, useDisplay } from '#state/settings/page-settings.ts';

/** The words for each choice and its values, in their order. A choice or a value without words does not compile. */
const WORDS: { readonly [Key in keyof Display]: Words<Display[Key]> } = {
  density: { label: 'Rows', values: { compact: 'Compact', normal: 'Normal', comfortable: 'Comfortable' } },
  times: { label: 'Times', values: { relative: '5 min ago', absolute: 'Date and time' } },
  zone: { label: 'Time zone', values: { local: 'Local', utc: 'UTC' } },
  bytes: { label: 'Bytes', values: { decimal: 'kB, MB, GB', binary: 'KiB, MiB, GiB' } },
  keys: { label: 'Single-key shortcuts', values: { on: 'On', off: 'Off' } },
};

interface Words<Value extends string> {
  readonly label: string;
  readonly values: Readonly<Record<Value, string>>;
}

/** How rows, times and bytes are shown; each choice takes effect at once. */
export function DisplayPanel({ onClose }: { onClose(): void }) {
  const { display, setDisplay } = useDisplay();
  const chosen: Readonly<Record<string, string>> = { ...display };
  return (
    <FloatingPanel label="Display" onClose={onClose}>
      {Object.entries(WORDS).map(([key, { label, values }]) => (
        <Group key={key} gap="4px 8px" fz={13}>
          <Box component="span" w={80}>
            {label}
          </Box>
          {/* In a line of its own where the window is too narrow for both. */}
          <SegmentedControl
            flex="1 0 auto"
            maw="100%"
            aria-label={label}
            value={chosen[key]}
            data={Object.entries(values).map(([value, text]) => ({ value, label: text }))}
            onChange={(value) => setDisplay({ [key]: value })}
          />
        </Group>
      ))}
    </FloatingPanel>
  );
}
