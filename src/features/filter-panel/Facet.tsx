import { facetLabel, type FieldKey } from '#clients/fields.ts';
import { selectedValues } from '#clients/query-edit.ts';
import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { Button, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import classes from './Facet.module.css';
import { facetEntries, listedEntries, rankedValues, TOP } from './facet-entries.ts';
import { FacetValue } from './FacetValue.tsx';

/** The values of one field with what a tick would give; its own ticks are left out of the counts. */
export function Facet({ field }: { readonly field: FieldKey }) {
  // Counting may come a moment after the list, so that typing never waits for it; ticks are at once.
  const view = useDeferredValue(useClientData()?.view ?? null);
  const filter = useFilter();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const label = facetLabel(field);
  const ranked = useMemo(() => (view === null ? null : rankedValues(view.facet(field))), [view, field]);
  const entries = useMemo(
    () => (ranked === null ? [] : facetEntries(ranked, selectedValues(filter.q, field))),
    [ranked, filter.q, field],
  );
  const { shown, left } = listedEntries(entries, search, all);
  const largest = entries[0]?.count ?? 0;
  return (
    // A details element is a group by itself.
    <details aria-label={label} className={classes.facet} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className={classes.header}>{label}</summary>
      {entries.length > TOP || search !== '' ? (
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
      <div className={all || search !== '' ? classes.long : ''}>
        {shown.map((entry) => (
          <FacetValue
            key={entry.value}
            entry={entry}
            share={largest === 0 ? 0 : entry.count / largest}
            onToggle={() => filter.toggle(field, entry.chosenAs ?? entry.value)}
          />
        ))}
      </div>
      {left === 0 ? null : (
        <Text size="xs" c="dimmed">
          {formatCount(left)} more: search to find them
        </Text>
      )}
      {entries.length > TOP && search === '' ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : 'Show all'}
        </Button>
      ) : null}
    </details>
  );
}
