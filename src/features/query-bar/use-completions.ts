import type { Completion, Completions } from '#clients/query/completions.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { completer as loadedCompleter } from './CompletionList.tsx';

type Completer = typeof loadedCompleter;

const NONE: Completions = { from: 0, to: 0, list: [] };

interface CompletionsInput {
  readonly text: string;
  accept(text: string, caret: number): void;
}

/** A term shorter than this is suggested for only when asked: the suggestions lie over the list's first rows. */
const LEAST_TERM = 2;

/**
 * Suggestions for the term at the caret; worked out only while they are open, by code that is loaded at the first focus.
 * They open by typing, or by the arrow key; text that came by other ways (a paste, a script) opens none.
 */
export function useCompletions({ text, accept }: CompletionsInput) {
  const data = useClientData();
  const [completer, setCompleter] = useState<Completer | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [active, setActive] = useState(-1);
  const keyed = useRef(false);
  const completions = useMemo(() => {
    if (completer === null || caret === null || data === null) return NONE;
    const found = completer.completionsAt(text, Math.min(caret, text.length), (field) => data.view.facet(field));
    return asked || found.to - found.from >= LEAST_TERM ? found : NONE;
  }, [completer, caret, asked, data, text]);
  const { list } = completions;

  const openAt = (at: number | null, wanted = false) => {
    setCaret(at);
    setAsked(wanted);
    setActive(-1);
  };
  const take = (completion: Completion) => {
    if (completer === null) return;
    const next = completer.completed(text, completions, completion);
    accept(next.text, next.caret);
    // A field waits for its value; behind a whole term there is nothing to suggest yet.
    openAt(completion.term.endsWith(':') ? next.caret : null);
  };
  return {
    List: list.length === 0 ? null : (completer?.CompletionList ?? null),
    completions,
    active,
    take,
    changed: (at: number | null) => {
      openAt(keyed.current ? at : null);
      keyed.current = false;
    },
    close: () => openAt(null),
    load: () => {
      if (completer === null) void import('./CompletionList.tsx').then((module) => setCompleter(module.completer));
    },
    /** True when the key was one of the list's. */
    press: ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean => {
      keyed.current = true;
      if (list.length === 0) {
        if (key !== 'ArrowDown' || (caret !== null && asked)) return false;
        openAt(currentTarget.selectionStart ?? text.length, true);
        return true;
      }
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : -1;
        setActive(active < 0 && step < 0 ? list.length - 1 : (active + step + list.length) % list.length);
        return true;
      }
      if (key === 'Escape') {
        openAt(null);
        return true;
      }
      if (key === 'Enter' && active < 0) return false;
      // Tab takes the first one of what has been begun; from an empty term it moves on, as everywhere.
      const begun = completions.from < completions.to;
      if (key !== 'Enter' && (key !== 'Tab' || (active < 0 && !begun))) return false;
      take(list[Math.max(0, active)]);
      return true;
    },
  };
}
