import { useColumns } from '#state/settings/column-settings.ts';
import { Button, Group } from '@mantine/core';
import { Dialog } from '#ui/Dialog.tsx';
import classes from './ColumnsDialog.module.css';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ColumnOrder } from './ColumnOrder.tsx';
import { ColumnSets } from './ColumnSets.tsx';

interface ColumnsDialogProps {
  readonly opened: boolean;
  onClose(): void;
}

/** Chooses the columns of the list and their order, which this browser keeps. */
export function ColumnsDialog({ opened, onClose }: ColumnsDialogProps) {
  const { reset } = useColumns();
  return (
    <Dialog opened={opened} onClose={onClose} title="Columns" size={760}>
      <ColumnSets />
      <div className={classes.panes}>
        <ColumnChoice />
        <ColumnOrder />
      </div>
      <Group justify="space-between" className={classes.end}>
        <Button size="compact-sm" onClick={reset}>
          Reset columns and widths
        </Button>
        <Button variant="filled" size="compact-sm" onClick={onClose}>
          Done
        </Button>
      </Group>
    </Dialog>
  );
}
