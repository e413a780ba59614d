import { FIELD_KEYS, FIELDS } from '#clients/fields.ts';
import { useColumns } from '#state/use-columns.ts';
import { Button, Checkbox, Modal, SimpleGrid } from '@mantine/core';
import { useState } from 'react';

/** Which columns are shown. */
export function ColumnsButton() {
  const [opened, setOpened] = useState(false);
  const { visible, setVisible } = useColumns();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        Columns
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Columns"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <SimpleGrid cols={2} spacing="xs">
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
      </Modal>
    </>
  );
}
