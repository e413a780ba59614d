import { FIELD_KEYS, FIELDS } from '#clients/fields.ts';
import { useColumns } from '#state/use-columns.ts';
import { Button, Checkbox, Modal, SimpleGrid, Stack } from '@mantine/core';

interface ColumnsDialogProps {
  readonly opened: boolean;
  onClose(): void;
}

/** Which columns are shown; the choice stays in this browser. */
export function ColumnsDialog({ opened, onClose }: ColumnsDialogProps) {
  const { visible, setVisible, reset } = useColumns();
  return (
    <Modal opened={opened} onClose={onClose} title="Columns" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="xs" verticalSpacing={8}>
          {FIELD_KEYS.map((key) => (
            <Checkbox
              key={key}
              size="xs"
              label={FIELDS[key].label}
              checked={visible.includes(key)}
              disabled={visible.length === 1 && visible[0] === key}
              onChange={(event) =>
                setVisible(event.currentTarget.checked ? [...visible, key] : visible.filter((one) => one !== key))
              }
            />
          ))}
        </SimpleGrid>
        <Button size="compact-sm" variant="default" onClick={reset} style={{ alignSelf: 'flex-start' }}>
          Reset columns and widths
        </Button>
      </Stack>
    </Modal>
  );
}
