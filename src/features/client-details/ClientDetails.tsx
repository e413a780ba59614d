import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { formatAbsolute } from '#format/format-time.ts';
import { formatUsage } from '#format/format-usage.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { Button, Drawer, Group, Text } from '@mantine/core';

function shown(key: FieldKey, value: string | number): string {
  if (typeof value === 'string') return value === '' ? '–' : value;
  return FIELDS[key].type === 'time' ? formatAbsolute(value) : formatUsage(value);
}

/** All fields of one client, each to copy, beside the list. */
export function ClientDetails() {
  const data = useClientData();
  const { id, close } = useOpenClient();
  const row = data === null || id === null ? -1 : data.store.rowOf(id);
  const opened = data !== null && row >= 0;
  const title = opened ? data.store.textAt('name', row) || data.store.textAt('mac', row) || id : '';
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={400}
      title={title}
      withOverlay={false}
      lockScroll={false}
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
