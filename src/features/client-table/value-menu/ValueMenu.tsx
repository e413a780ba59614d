import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { valuesIn } from '#clients/query/choice.ts';
import { filterFor, filterOut } from '#clients/query/edits.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { copyText } from '#ui/copy-text.ts';
import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { macNotations } from '#clients/address/mac-address.ts';

interface ValueMenuProps {
  readonly store: ColumnStore;
  readonly row: number;
  readonly column: ColumnKey;
  /** What the cell shows, and in full. */
  readonly text: string;
  readonly full: string;
  /** What the menu stands at. */
  readonly target: ReactElement;
  onClose(): void;
}

/** Figures and times have no value that others share. */
const filterField = (column: ColumnKey): FieldKey | null =>
  isFieldKey(column) && FIELDS[column].kind !== 'number' ? column : null;

/** Without keydown: the key that opens the menu would close it on its way up to the document. */
const OUTSIDE = ['mousedown', 'touchstart'];

/** What can be done with one cell's value. */
export function ValueMenu({ store, row, column, text, full, target, onClose }: ValueMenuProps) {
  const { change } = useFilter();
  const field = filterField(column);
  const value = field === null ? '' : String(store.display(field, row));
  const isMac = field !== null && FIELDS[field].type === 'mac';
  const texts = isMac ? [text, ...macNotations(text).map((one) => one.text)] : [...new Set([text, full])];
  const { label } = columnShape(column);
  return (
    <Menu
      opened
      withInitialFocusPlaceholder={false}
      clickOutsideEvents={OUTSIDE}
      onClose={onClose}
      position="bottom-start"
      withinPortal
      shadow="md"
      returnFocus={false}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown aria-label={`${label}: ${text === '' ? 'empty' : text}`}>
        {texts
          .filter((one) => one !== '')
          .map((one) => (
            <Menu.Item key={one} onClick={() => void copyText(one, one)}>
              Copy {one}
            </Menu.Item>
          ))}
        {field === null ? null : (
          <>
            <Menu.Item onClick={() => change(filterFor(field, value, valuesIn(store, field)))}>
              Filter for {value === '' ? `no ${label}` : value}
            </Menu.Item>
            <Menu.Item onClick={() => change(filterOut(field, value, valuesIn(store, field)))}>
              Filter out {value === '' ? `no ${label}` : value}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
