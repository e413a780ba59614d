import { type Edit, sameFilter, setTyped } from '#clients/query/edits.ts';
import { formatQuery, parseQuery, type Term } from '#clients/query/terms.ts';
import { debounce, useQueryState } from 'nuqs';
import { provided } from '#state/provided.ts';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { NO_TERMS, VIEW_KEYS } from './keys.ts';
import { addStep } from './back-steps.ts';

/** Each change but typing is one step of Back; a run of typing is one as a whole. */
export interface FilterState {
  readonly terms: readonly Term[];
  /** The text of the search box: the typed terms as they were written. */
  readonly typed: string;
  setTyped(text: string): void;
  /** Applies an edit (clients/query/edits.ts); the function stays the same. */
  change(edit: Edit): void;
}

/** The filter, and functions that change it. */
export const [FilterProvider, useFilter] = provided<FilterState>();

/** nuqs has the new terms at once and writes the URL so much later: after the frame that shows their rows. */
const AFTER_THE_FRAME = debounce(25);

interface Draft {
  readonly text: string;
  readonly terms: readonly Term[];
}

const NO_DRAFT: Draft = { text: '', terms: NO_TERMS };

/** Makes the one filter state, which nuqs owns. Everybody else reads it with useFilter. */
export function useFilterState(): FilterState {
  const [terms, setTerms] = useQueryState('q', { ...VIEW_KEYS.q, limitUrlUpdates: AFTER_THE_FRAME });
  // The box keeps its text as it was written (blanks, half a term) while the text still means the typed terms.
  const [draft, setDraft] = useState(NO_DRAFT);
  const typed = useMemo(() => {
    const own = terms.filter((term) => term.typed);
    return sameFilter(own, draft.terms) ? draft.text : formatQuery(own);
  }, [terms, draft]);
  const latest = useRef(terms);
  useLayoutEffect(() => {
    latest.current = terms;
  }, [terms]);
  const waiting = useRef(0);
  /** What the last letter made of the filter; null before the first one. */
  const lastLetter = useRef<readonly Term[] | null>(null);
  const actions = useMemo(() => {
    const write = (edit: Edit, isStep: boolean) => {
      void setTerms(edit).finally(() => waiting.current--);
      // Changes that wait for one write are one step. WebKit throws where steps are too many.
      if (waiting.current++ === 0 && isStep) addStep();
    };
    return {
      change: (edit: Edit) => write(edit, !sameFilter(edit(latest.current), latest.current)),
      setTyped: (text: string) => {
        const before = latest.current;
        const read = parseQuery(text);
        setDraft({ text, terms: read });
        const all = setTyped(read)(before);
        if (sameFilter(all, before)) return;
        const next = all.length === 0 ? NO_TERMS : all;
        // Any other change, such as Back, makes other terms, so the next letter begins a new run and a new step of Back.
        const goesOn = lastLetter.current === before;
        lastLetter.current = next;
        write(() => next, !goesOn);
      },
    };
  }, [setTerms]);
  return useMemo(() => ({ terms, typed, ...actions }), [terms, typed, actions]);
}
