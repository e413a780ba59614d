import { clientName, showBidiControls } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { counted } from '#format/format-count.ts';
import { copyText } from '#ui/copy-text.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useFormat } from '#state/settings/page-settings.ts';
import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { type ComparedField, comparedFields, comparedMarkdown } from './compared-clients.ts';
import classes from './CompareDialog.module.css';

interface CompareDialogProps {
  readonly store: ColumnStore;
  readonly rows: readonly number[];
  onClose(): void;
}

/** Clients side by side; fields that differ have a ≠ and a colour. */
export function CompareDialog({ store, rows, onClose }: CompareDialogProps) {
  const format = useFormat();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const fields = comparedFields(store, rows, format);
  const different = fields.filter(({ differs }) => differs);
  const shown = onlyDifferent ? different : fields;
  const names = rows.map((row) => clientName(store, row));
  return (
    <Dialog
      opened
      onClose={onClose}
      size={Math.min(1200, 220 + rows.length * 220)}
      title={`Compare ${counted(rows.length, 'client')}`}
    >
      <Group justify="space-between" mb="xs">
        <Checkbox
          label={
            different.length === 1 ? 'Only the 1 field that differs' : `Only the ${different.length} fields that differ`
          }
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          onClick={() => void copyText(comparedMarkdown(names, shown), 'the comparison as Markdown')}
        >
          Copy as Markdown
        </Button>
      </Group>
      <ComparedTable rows={rows} names={names} fields={shown} />
    </Dialog>
  );
}

interface ComparedTableProps {
  readonly rows: readonly number[];
  /** Of the clients. */
  readonly names: readonly string[];
  readonly fields: readonly ComparedField[];
}

const ComparedTable = ({ rows, names, fields }: ComparedTableProps) => (
  <section className={classes.scroll} aria-label="The clients side by side" tabIndex={0}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {rows.map((row, index) => (
            <th key={row} scope="col">
              {names[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, label, values, differs }) => (
          <tr key={field} data-differs={differs}>
            <th scope="row">
              {label}
              {differs ? <span title="differs"> ≠</span> : null}
            </th>
            {values.map((value, index) => (
              <td key={rows[index]}>{showBidiControls(value) || '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
