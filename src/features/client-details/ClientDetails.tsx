import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { formatAbsolute } from '#format/format-time.ts';
import { formatUsage } from '#format/format-usage.ts';
import type { ClientData } from '#state/use-client-view.ts';
import { Button, Drawer, Group, Text } from '@mantine/core';

function shown(key: FieldKey, value: string | number): string {
  if (typeof value === 'string') return value === '' ? '–' : value;
  return FIELDS[key].type === 'time' ? formatAbsolute(value) : formatUsage(value);
}

interface ClientDetailsProps {
  readonly data: ClientData;
  /** Null closes. */
  readonly id: string | null;
  onClose(): void;
}

/** All fields of one client, each to copy, beside the list. */
export function ClientDetails({ data, id, onClose }: ClientDetailsProps) {
  const row = id === null ? -1 : data.store.rowOf(id);
  const opened = row >= 0;
  const title = opened ? data.store.textAt('name', row) || data.store.textAt('mac', row) || id : '';
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={400}
      title={title}
      withOverlay={false}
      lockScroll={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened
        ? FIELD_KEYS.map((key) => {
            const text = shown(key, data.store.display(key, row));
            return (
              <Group key={key} gap="xs" wrap="nowrap" py={3} align="flex-start">
                <Text size="xs" c="dimmed" w={130} style={{ flex: 'none' }}>
                  {FIELDS[key].label}
                </Text>
                <Text size="sm" style={{ flex: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                  {text}
                </Text>
                {text === '–' ? null : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Copy ${FIELDS[key].label}`}
                    onClick={() => void navigator.clipboard.writeText(text)}
                  >
                    Copy
                  </Button>
                )}
              </Group>
            );
          })
        : null}
    </Drawer>
  );
}
