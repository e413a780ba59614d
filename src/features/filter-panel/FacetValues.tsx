import { nameInSentence } from '#clients/display-names.ts';
import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, termsAbout } from '#clients/query/choice.ts';
import { excludeValue, onlyValue, sameFilter, tickValue } from '#clients/query/edits.ts';
import { formatQuery, type Term } from '#clients/query/terms.ts';
import { useAwaitsFindings } from '#state/view/use-findings.ts';
import { formatCount } from '#format/format-count.ts';
import { usePointedValue } from '#state/view/page-state.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { type FilterState, useFilter } from '#state/address/use-filter.ts';
import { Button, TextInput } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import classes from './Facet.module.css';
import { facetEntries, rankedValues, searched, TOP, topValues } from './facet-entries.ts';
import { FacetList } from './FacetList.tsx';
import { useHeldValues } from './held-values.ts';

/** The values of a field, each with the number of clients that a tick would give: the counts leave out the field's own choice. */
export function FacetValues({ field, label }: { readonly field: FieldKey; readonly label: string }) {
  const { terms, change } = useFilter();
  const awaits = useAwaitsFindings([field]);
  if (awaits) return <p className={classes.note}>Known once all clients are loaded</p>;
  return <Values field={field} label={label} own={termsAbout(terms, field)} change={change} />;
}

interface ValuesProps {
  readonly field: FieldKey;
  readonly label: string;
  /** What the filter says about the field. */
  readonly own: readonly Term[];
  readonly change: FilterState['change'];
}

/** Each typed letter makes new terms. If they say the same about the field, its values do not render again. */
const sameProps = (a: ValuesProps, b: ValuesProps) =>
  a.field === b.field && a.label === b.label && a.change === b.change && sameFilter(a.own, b.own);

const Values = memo(function Values({ field, label, own, change }: ValuesProps) {
  // Ticks change at once. The counts follow when the list is painted.
  const view = useClientData()?.view ?? null;
  const choice = useMemo(() => choiceOf(own, field), [own, field]);
  const pointed = usePointedValue(field);
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const long = all || search !== '';
  const ranked = useMemo(() => {
    if (view === null) return null;
    const counts = view.facet(field);
    const { top, distinct } = topValues(counts, TOP);
    return { counts, distinct, values: long ? rankedValues(counts) : top };
  }, [view, field, long]);
  const held = useHeldValues(ranked, long ? 'long' : 'top');
  const entries = useMemo(
    () => (ranked === null || held === null ? [] : facetEntries(held.values, ranked.counts, choice)),
    [ranked, held, choice],
  );
  const shown = useMemo(() => searched(entries, search), [entries, search]);
  const distinct = held?.distinct ?? 0;
  const largest = shown.reduce((most, { count }) => Math.max(most, count), 1);
  const actions = useMemo(() => {
    const values = ranked?.counts.values;
    const doing = (edit: typeof tickValue) => (value: string) => change(edit(field, value, values));
    return { tick: doing(tickValue), only: doing(onlyValue), exclude: doing(excludeValue) };
  }, [change, field, ranked]);
  return (
    <>
      {distinct > TOP || long ? (
        <TextInput
          type="search"
          role="searchbox"
          mb={4}
          aria-label={`Search ${label}`}
          placeholder={`Search ${formatCount(distinct)} values`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      {choice.patterns === 0 ? null : <p className={classes.note}>By wildcard: {nameInSentence(formatQuery(own))}</p>}
      <FacetList entries={shown} largest={largest} long={long} pointed={pointed} actions={actions} />
      {ranked !== null && search === '' && entries.length === 0 ? (
        <p className={classes.note}>{view?.rowCount === 0 ? 'No clients' : 'No client matches'}</p>
      ) : null}
      {search !== '' && shown.length === 0 ? <p className={classes.note}>No value holds “{search}”</p> : null}
      {distinct > TOP && search === '' ? (
        <Button variant="subtle" mt={2} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : 'Show all'}
        </Button>
      ) : null}
    </>
  );
}, sameProps);
