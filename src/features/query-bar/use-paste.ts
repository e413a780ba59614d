import { addTerms } from '#clients/query/edits.ts';
import type { PastedList } from '#clients/query/pasted-list.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { sharedValue } from '#state/settings/setting.ts';
import { codeOnDemand } from '#ui/on-demand.tsx';
import type { ClipboardEvent } from 'react';

const loadPastedList = codeOnDemand(() => import('#clients/query/pasted-list.ts'));

/** The list that was pasted last, with its lines, which the filter does not keep; null if the last paste was no list. */
export const lastPaste = sharedValue<PastedList | null>(null);

/**
 * Handles a paste into the search box: a list becomes a chip, other text is joined to one line. The browser pastes single words.
 * @param accept sets the text of the box and its caret
 */
export function usePaste(accept: (text: string, caret: number) => void) {
  const { typed, change } = useFilter();
  return async (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\s,;]/.test(pasted.trim())) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const code = await loadPastedList();
    if (code === null) return;
    const { readPaste, oneLine } = code;
    const list = readPaste(pasted);
    lastPaste.change(() => list);
    if (list === null) {
      const before = typed.slice(0, selectionStart ?? typed.length) + oneLine(pasted);
      accept(before + typed.slice(selectionEnd ?? typed.length), before.length);
    } else change(addTerms([list.term]));
  };
}
