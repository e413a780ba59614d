import { macNotations } from '#clients/address/mac-address.ts';
import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { nameInSentence } from '#clients/display-names.ts';
import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { nameOfPlace, placeOf } from '#clients/impact/impact.ts';
import { valuesIn } from '#clients/query/choice.ts';
import { filterFor, filterOut } from '#clients/query/edits.ts';
import type { StoreRow } from '#engine/column-store.ts';
import { askImpact } from '#state/view/page-state.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { copyText } from '#ui/copy-text.ts';
import { Menu } from '@mantine/core';
import { type CellContext, cellText, fullText } from '../rows/cell-text.ts';
import type { FloatCell } from './float-cell.ts';
import classes from './ValueFloat.module.css';

interface ValueMenuProps {
  readonly cell: FloatCell;
  /** The client in the cell. */
  readonly row: StoreRow;
  readonly context: CellContext;
  onClose(): void;
}

/** The field to filter by; null for figures and times, which hardly any two clients share. */
const filterField = (column: ColumnKey): FieldKey | null =>
  isFieldKey(column) && FIELDS[column].kind !== 'number' ? column : null;

/** Without keydown, because the key that opens the menu would close it again when it reaches the document. */
const OUTSIDE = ['mousedown', 'touchstart'];

/** The menu of one cell: copies its value, filters by it, and of a place says who drops with it. */
export function ValueMenu({ cell, row, context, onClose }: ValueMenuProps) {
  const { change } = useFilter();
  const { left, top, width, height, column } = cell;
  const { store } = context;
  const text = cellText(column, row, context);
  const field = filterField(column);
  const value = field === null ? '' : String(store.display(field, row));
  const isMac = field !== null && FIELDS[field].type === 'mac';
  const texts = isMac
    ? [text, ...macNotations(text).map((one) => one.text)]
    : [...new Set([text, fullText(column, row, context)])];
  const { label } = columnShape(column);
  const named = value === '' ? `no ${label}` : nameInSentence(value);
  const place = field === null ? null : placeOf(store, row, field);
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
      <Menu.Target>
        <button type="button" tabIndex={-1} aria-hidden className={classes.spot} style={{ left, top, width, height }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`${label}: ${text === '' ? 'empty' : nameInSentence(text)}`}>
        {texts
          .filter((one) => one !== '')
          .map((one) => (
            <Menu.Item key={one} onClick={() => void copyText(one, one)}>
              Copy {nameInSentence(one)}
            </Menu.Item>
          ))}
        {field === null ? null : (
          <>
            <Menu.Item onClick={() => change(filterFor(field, value, valuesIn(store, field)))}>
              Filter for {named}
            </Menu.Item>
            <Menu.Item onClick={() => change(filterOut(field, value, valuesIn(store, field)))}>
              Filter out {named}
            </Menu.Item>
          </>
        )}
        {place === null ? null : (
          <Menu.Item onClick={() => askImpact([place])}>Impact if {nameOfPlace(place)} goes down</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
