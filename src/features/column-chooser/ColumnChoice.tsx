import { COLUMN_KEYS, columnShape } from '#clients/columns.ts';
import { FIELD_GROUPS } from '#clients/field.ts';
import { fold } from '#engine/fold.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { DIFFERENCES } from '#state/view/use-comparison.ts';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './ColumnsDialog.module.css';

/** A checkbox for each column, in groups, and a search for columns. */
export function ColumnChoice() {
  const { shown, toggle } = useColumns();
  const [search, setSearch] = useState('');
  const wanted = fold(search.trim());
  const found = COLUMN_KEYS.filter((key) => fold(columnShape(key).label).includes(wanted));
  const groups = FIELD_GROUPS.map(([group, title]) => ({
    title,
    columns: found.filter((key) => columnShape(key).group === group),
  }));
  return (
    <div className={classes.choice}>
      <TextInput
        type="search"
        role="searchbox"
        aria-label="Search columns"
        placeholder="Search columns"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 ? <p className={classes.none}>No column has this name.</p> : null}
      <div className={classes.groups}>
        {groups
          .filter(({ columns }) => columns.length > 0)
          .map(({ title, columns }) => (
            <fieldset key={title} className={classes.group}>
              <legend>{title}</legend>
              {columns.map((key) => (
                <Checkbox
                  key={key}
                  label={columnShape(key).label}
                  description={DIFFERENCES.includes(key) ? 'while loads are compared' : undefined}
                  checked={shown.includes(key)}
                  disabled={shown.length === 1 && shown[0] === key}
                  onChange={() => toggle(key)}
                />
              ))}
            </fieldset>
          ))}
      </div>
    </div>
  );
}
