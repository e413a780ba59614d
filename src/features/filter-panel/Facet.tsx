import { facetLabel, type FieldKey } from '#clients/fields.ts';
import { compareNatural } from '#clients/natural-compare.ts';
import { selectedValues } from '#clients/query-edit.ts';
import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './Facet.module.css';

const TOP = 6;
const MOST = 500;

/** The values of one field with what a tick would give; its own ticks are left out of the counts. */
export function Facet({ field }: { readonly field: FieldKey }) {
  const data = useClientData();
  const filter = useFilter();
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const label = facetLabel(field);
  const chosen = selectedValues(filter.q, field);
  const counted = data?.view.facet(field);
  const values = counted?.values ?? [];
  const known = new Set(values);
  const ticked = new Map<string, string>();
  for (const value of chosen) {
    // A value written in another case ticks the one that it finds.
    const shown = known.has(value) ? value : (values.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value);
    ticked.set(shown, value);
  }
  const entries = values
    .map((value, code) => ({ value, count: counted?.counts[code] ?? 0, chosen: ticked.has(value) }))
    .filter((entry) => entry.count > 0 || entry.chosen)
    .sort((a, b) => b.count - a.count || compareNatural(a.value, b.value));
  for (const value of ticked.keys()) if (!known.has(value)) entries.push({ value, count: 0, chosen: true });
  const found = entries.filter(({ value }) => value.toLowerCase().includes(search.toLowerCase()));
  const shown =
    all || search !== '' ? found.slice(0, MOST) : found.filter((entry, index) => index < TOP || entry.chosen);
  return (
    <section role="group" aria-label={label} className={classes.facet}>
      <Text size="sm" fw={600} component="h3">
        {label}
      </Text>
      {entries.length > TOP ? (
        <TextInput
          type="search"
          role="searchbox"
          size="xs"
          aria-label={`Search ${label}`}
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      <div className={all ? classes.long : ''}>
        {shown.map(({ value, count, chosen: checked }) => {
          const name = value === '' ? 'None' : value === 'None' ? '“None”' : value;
          return (
            <Checkbox
              key={value}
              size="xs"
              my={4}
              checked={checked}
              aria-label={`${name}, ${formatCount(count)}`}
              onChange={() => filter.toggle(field, ticked.get(value) ?? value)}
              label={
                <span className={classes.label}>
                  <span className={value === '' ? classes.none : classes.value}>{name}</span>
                  <span>{formatCount(count)}</span>
                </span>
              }
              classNames={{ body: classes.body, labelWrapper: classes.wrapper }}
            />
          );
        })}
      </div>
      {found.length > TOP && search === '' ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : 'Show all'}
        </Button>
      ) : null}
    </section>
  );
}
