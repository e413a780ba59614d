import type { Completion, Completions } from '#clients/query/completions.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { codeOnDemand } from '#ui/on-demand.tsx';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { completer as loadedCompleter } from './CompletionList.tsx';

type Completer = typeof loadedCompleter;

const loadCompleter = codeOnDemand(() => import('./CompletionList.tsx'));

const NONE: Completions = { from: 0, to: 0, list: [] };

/** The suggestions lie over the list's first rows, so a term shorter than this gets none unless the arrow key asks for them. */
const LEAST_TERM = 2;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is suggested at the caret. `load` loads the code. @param caret null while the suggestions are closed @param asked the user asked with the arrow key */
function useSuggested(text: string, caret: number | null, asked: boolean) {
  const data = useClientData();
  const [completer, setCompleter] = useState<Completer | null>(null);
  const completions = useMemo(() => {
    if (completer === null || caret === null || data === null) return NONE;
    const found = completer.completionsAt(text, Math.min(caret, text.length), (field) => data.view.facet(field));
    return asked || found.to - found.from >= LEAST_TERM ? found : NONE;
  }, [completer, caret, asked, data, text]);
  const load = () => {
    if (completer === null) void loadCompleter().then((module) => setCompleter(module?.completer ?? null));
  };
  return { completer, completions, load };
}

/**
 * Suggestions for the term at the caret. Their code is loaded at the first focus, and they are computed only while they are open.
 * Keys open them; a paste or a script does not.
 * @param accept sets the text of the box and its caret
 */
export function useCompletions(text: string, accept: (text: string, caret: number) => void) {
  /** The caret of the open suggestions; null while they are closed. */
  const [caret, setCaret] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [active, setActive] = useState(-1);
  /** Whether a key was pressed since the text last changed. */
  const keyed = useRef(false);
  const { completer, completions, load } = useSuggested(text, caret, asked);
  const { list } = completions;
  const isOpen = completer !== null && list.length > 0;

  const openAt = (at: number | null, wanted = false) => {
    setCaret(at);
    setAsked(wanted);
    setActive(-1);
  };
  const take = (completion: Completion) => {
    if (completer === null) return;
    const next = completer.completed(text, completions, completion);
    accept(next.text, next.caret);
    // A field still needs a value; a whole term needs nothing.
    openAt(completion.term.endsWith(':') ? next.caret : null);
  };
  /** Whether the key was one of the list's. */
  const press = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean => {
    keyed.current = true;
    if (!isOpen) {
      if (key !== 'ArrowDown' || (caret !== null && asked)) return false;
      openAt(currentTarget.selectionStart ?? text.length, true);
    } else if (key in STEPS) {
      const from = Math.max(active, key === 'ArrowUp' ? 0 : -1);
      setActive((from + STEPS[key] + list.length) % list.length);
    } else if (key === 'Escape') {
      openAt(null);
    } else if (active >= 0 ? key === 'Enter' || key === 'Tab' : key === 'Tab' && completions.from < completions.to) {
      // With nothing typed and nothing highlighted, Tab moves the focus as everywhere.
      take(list[Math.max(0, active)]);
    } else return false;
    return true;
  };
  return {
    isOpen,
    press,
    list: isOpen ? <completer.CompletionList completions={completions} active={active} onAccept={take} /> : null,
    /** What a screen reader says until one of them is highlighted. */
    hint: isOpen && active < 0 ? completer.hintOf(completions) : '',
    /** ARIA of the box: the focus stays in it. */
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? 'search-completions' : undefined,
      'aria-activedescendant': isOpen && active >= 0 ? `search-completion-${active}` : undefined,
    } as const,
    /** The text has changed. @param at the caret */
    changed: (at: number | null) => {
      openAt(keyed.current ? at : null);
      keyed.current = false;
    },
    close: () => openAt(null),
    load,
  };
}
