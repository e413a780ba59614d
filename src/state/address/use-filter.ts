import type { FieldKey } from '#clients/fields.ts';
import { removeTerm, replaceTerm } from '#clients/query/query-edit.ts';
import { parseQuery, type Term } from '#clients/query/query-terms.ts';
import { parseAsString, useQueryState } from 'nuqs';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { afterPaint } from '#state/after-paint.ts';
import { changeTerm, type FilterText, splitText, termToBox, toggleIn, wholeText } from './filter-text.ts';

/** Each edit but typing is one step of Back; a run of typing is one as a whole. */
export interface FilterState {
  /** The whole filter text; it comes into the URL when its rows have been painted. */
  readonly q: string;
  readonly terms: readonly Term[];
  /** The part of it that stands in the search box; what was ticked or clicked stands before it, as chips. */
  readonly typed: string;
  /** Counts the changes of `typed` that were not typed, after which a run of typing begins anew. */
  readonly revision: number;
  setTyped(text: string): void;
  toggle(field: FieldKey, value: string): void;
  /** Applies a pure edit of the whole text (see clients/query-edit). */
  edit(change: (q: string) => string): void;
  remove(text: string): void;
  /** Puts another text in a term's place. */
  replace(text: string, next: string): void;
  /** Moves a term into the search box. */
  takeIntoBox(text: string): void;
  /** Moves all terms into the search box. */
  takeAllIntoBox(): void;
  clear(): void;
}

const FilterContext = createContext<FilterState | null>(null);
export const FilterProvider = FilterContext.Provider;

interface Own extends FilterText {
  readonly q: string;
  readonly revision: number;
}

const NO_TEXT: FilterText = { clicked: '', typed: '' };

/** Makes the one filter state; everybody else reads it by useFilter. */
export function useFilterState(): FilterState {
  const [stored, setQ] = useQueryState('q', parseAsString.withDefault(''));
  const [own, setOwn] = useState<Own>(() => ({ ...splitText(stored, ''), q: stored, revision: 0 }));
  const [seen, setSeen] = useState(stored);
  const [written, setWritten] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    // What was written there comes round, maybe after the next key. Else somebody changed the URL: Back, a saved view, a link.
    if (stored !== own.q && stored !== written) {
      setWritten(stored);
      setOwn({ ...splitText(stored, own.typed), q: stored, revision: own.revision + 1 });
    }
  }

  // Edits may come faster than they are rendered; the next one must not start from an older text.
  const latest = useRef<FilterText>(own);
  const typing = useRef(false);
  const followed = useRef(0);
  const inUrl = useRef(stored);
  useEffect(() => {
    inUrl.current = stored;
  }, [stored]);
  useEffect(() => {
    if (followed.current === own.revision) return;
    followed.current = own.revision;
    latest.current = own;
    typing.current = false;
  }, [own]);

  /** How the change that waits for its rows to be painted will be written. */
  const waiting = useRef<'push' | 'replace' | null>(null);

  const actions = useMemo(() => {
    const write = () => {
      const history = waiting.current ?? 'push';
      const q = wholeText(latest.current);
      waiting.current = null;
      // The URL may have changed meanwhile, and the text with it.
      if (q === inUrl.current) return;
      inUrl.current = q;
      setWritten(q);
      void setQ(q === '' ? null : q, { history });
    };
    const set = (next: FilterText, typed: boolean) => {
      const q = wholeText(next);
      const same = q === wholeText(latest.current);
      const history = typed && typing.current ? 'replace' : 'push';
      latest.current = next;
      typing.current = typed;
      setOwn((before) => ({ ...next, q, revision: before.revision + (typed ? 0 : 1) }));
      if (same) return;
      // The frame is left to the rows.
      if (waiting.current === null) afterPaint(write);
      if (waiting.current !== 'push') waiting.current = history;
    };
    const change = (next: (text: FilterText) => FilterText) => set(next(latest.current), false);
    return {
      setTyped: (typed: string) => set({ ...latest.current, typed }, true),
      toggle: (field: FieldKey, value: string) => change((text) => toggleIn(text, field, value)),
      edit: (edit: (q: string) => string) => change((text) => splitText(edit(wholeText(text)), text.typed)),
      remove: (term: string) => change((text) => changeTerm(text, term, (part) => removeTerm(part, term))),
      replace: (term: string, by: string) =>
        change((text) => changeTerm(text, term, (part) => replaceTerm(part, term, by))),
      takeIntoBox: (term: string) => change((text) => termToBox(text, term)),
      takeAllIntoBox: () => change((text) => ({ clicked: '', typed: wholeText(text) })),
      clear: () => change(() => NO_TEXT),
    };
  }, [setQ]);

  const terms = useMemo(() => parseQuery(own.q), [own.q]);
  return useMemo(
    () => ({ q: own.q, terms, typed: own.typed, revision: own.revision, ...actions }),
    [own.q, terms, own.typed, own.revision, actions],
  );
}

export function useFilter(): FilterState {
  const filter = useContext(FilterContext);
  if (filter === null) throw new Error('useFilter needs a FilterProvider above it');
  return filter;
}
