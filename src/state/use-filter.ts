import { type FieldKey } from '#clients/fields.ts';
import { clearTerms, removeTerm, toggleValue } from '#clients/query-edit.ts';
import { formatQuery, parseQuery, type Term } from '#clients/query-terms.ts';
import { parseAsString, useQueryState } from 'nuqs';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';

export interface FilterState {
  /** The whole filter text, as the URL has it. */
  readonly q: string;
  readonly terms: readonly Term[];
  /** The part of it that stands in the search box; what was ticked or clicked stands before it, as chips. */
  readonly typed: string;
  setTyped(text: string): void;
  toggle(field: FieldKey, value: string): void;
  /** Applies a pure edit of the whole text (see clients/query-edit) as one step of Back. */
  edit(change: (q: string) => string): void;
  remove(text: string): void;
  clear(): void;
}

/** Where the search box's text begins: as it was last typed if q still ends so, else after the leading field terms. */
export function typedPart(q: string, lastTyped: string): string {
  if (lastTyped === '' || q === lastTyped || q.endsWith(` ${lastTyped}`)) {
    if (lastTyped !== '') return lastTyped;
  }
  const terms = parseQuery(q);
  const firstWord = terms.findIndex((term) => term.field === null || term.problem !== null);
  return firstWord < 0 ? '' : formatQuery(terms.slice(firstWord));
}

const joined = (clicked: string, typed: string) =>
  clicked === '' || typed === '' ? clicked + typed : `${clicked} ${typed}`;

const FilterContext = createContext<FilterState | null>(null);
export const FilterProvider = FilterContext.Provider;

/** Makes the one filter state; everybody else reads it by useFilter. */
export function useFilterState(): FilterState {
  const [stored, setQ] = useQueryState('q', parseAsString.withDefault(''));
  const [lastTyped, setLastTyped] = useState('');
  const terms = useMemo(() => parseQuery(stored), [stored]);
  const typed = typedPart(stored, lastTyped);
  const clicked = typed === '' ? stored.trimEnd() : stored.slice(0, stored.length - typed.length).trimEnd();
  const set = useCallback(
    (q: string, history: 'push' | 'replace') => void setQ(q === '' ? null : q, { history }),
    [setQ],
  );
  return useMemo(
    () => ({
      q: stored,
      terms,
      typed,
      setTyped: (text) => {
        setLastTyped(text);
        // One step of Back for a run of typing: only its first character makes a new entry.
        set(joined(clicked, text), typed === '' ? 'push' : 'replace');
      },
      toggle: (field, value) => {
        const inTyped = parseQuery(typed).some((term) => term.field === field);
        if (inTyped) {
          const text = toggleValue(typed, field, value);
          setLastTyped(text);
          set(joined(clicked, text), 'push');
        } else set(joined(toggleValue(clicked, field, value), typed), 'push');
      },
      edit: (change) => set(change(stored), 'push'),
      remove: (text) => {
        const rest = removeTerm(typed, text);
        setLastTyped(rest);
        set(joined(removeTerm(clicked, text), rest), 'push');
      },
      clear: () => {
        setLastTyped('');
        set(clearTerms(), 'push');
      },
    }),
    [stored, terms, typed, clicked, set],
  );
}

export function useFilter(): FilterState {
  const filter = useContext(FilterContext);
  if (filter === null) throw new Error('useFilter needs a FilterProvider above it');
  return filter;
}
