import type { Completion, Completions } from '#clients/query-complete.ts';
import { useClientData } from '#state/use-client-view.ts';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { completer as loadedCompleter } from './CompletionList.tsx';

type Completer = typeof loadedCompleter;

const NONE: Completions = { from: 0, to: 0, list: [] };

interface CompletionsInput {
  readonly text: string;
  accept(text: string, caret: number): void;
}

/** Suggestions for the term at the caret; worked out only while they are open, by code that is loaded at the first focus. */
export function useCompletions({ text, accept }: CompletionsInput) {
  const data = useClientData();
  const [completer, setCompleter] = useState<Completer | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const completions = useMemo(() => {
    if (completer === null || caret === null || data === null) return NONE;
    return completer.completionsAt(text, Math.min(caret, text.length), (field) => data.view.facet(field));
  }, [completer, caret, data, text]);
  const { list } = completions;

  const openAt = (at: number | null) => {
    setCaret(at);
    setActive(-1);
  };
  const take = (completion: Completion) => {
    if (completer === null) return;
    const next = completer.completed(text, completions, completion);
    accept(next.text, next.caret);
    openAt(next.caret);
  };
  return {
    List: list.length === 0 ? null : (completer?.CompletionList ?? null),
    completions,
    active,
    take,
    openAt,
    close: () => openAt(null),
    load: () => {
      if (completer === null) void import('./CompletionList.tsx').then((module) => setCompleter(module.completer));
    },
    /** True when the key was one of the list's. */
    press: ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean => {
      if (list.length === 0) {
        if (key !== 'ArrowDown' || caret !== null) return false;
        openAt(currentTarget.selectionStart ?? text.length);
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
