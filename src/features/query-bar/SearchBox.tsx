import { addTerms, takeIntoBox } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ClipboardEvent, type KeyboardEvent, memo, type RefObject } from 'react';
import { notePaste } from './last-paste.ts';
import classes from './SearchBox.module.css';
import { useCompletions } from './use-completions.ts';

/** A fault is said when the typing has paused, for half of a term is no fault. */
const PAUSE_MS = 400;

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
}

/**
 * The search box. A letter, the rows and their count are one urgent render; what costs more (facet counts, charts) follows
 * when it has been painted.
 */
export const SearchBox = memo(function SearchBox({ input }: SearchBoxProps) {
  const filter = useFilter();
  const accept = (text: string, caret: number) => {
    filter.setTyped(text);
    // After React has put the text in place.
    requestAnimationFrame(() => input.current?.setSelectionRange(caret, caret));
  };
  const completion = useCompletions({ text: filter.typed, accept });
  const { List, active } = completion;
  // While there are suggestions for it, the last term is not complete yet.
  const incomplete = List === null ? undefined : filter.terms.findLast((term) => term.typed);
  const faulty = filter.terms.find((term) => !term.off && term.problem !== null && term !== incomplete);
  const problem = faulty?.problem ?? null;
  const [paused] = useDebouncedValue(problem, PAUSE_MS);
  const said = problem === paused ? problem : null;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' && event.shiftKey) return;
    const last = filter.terms.at(-1);
    if (completion.press(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      // Left to itself a browser would empty the box.
      event.preventDefault();
      event.currentTarget.blur();
    }
    if (event.key === 'Backspace' && filter.typed === '' && last !== undefined) {
      event.preventDefault();
      filter.change(takeIntoBox(last.text));
    }
  };
  const paste = async (pasted: string, before: string, after: string) => {
    const { readPaste, oneLine } = await import('#clients/query/pasted-list.ts');
    const list = readPaste(pasted);
    notePaste(list);
    if (list === null) accept(before + oneLine(pasted) + after, before.length + oneLine(pasted).length);
    else filter.change(addTerms([list.term]));
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\s,;]/.test(pasted.trim())) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const before = filter.typed.slice(0, selectionStart ?? filter.typed.length);
    const after = filter.typed.slice(selectionEnd ?? filter.typed.length);
    void paste(pasted, before, after);
  };

  return (
    <div className={classes.box}>
      <TextInput
        ref={input}
        type="search"
        role="searchbox"
        aria-label="Search clients"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-controls={List === null ? undefined : 'search-completions'}
        aria-activedescendant={List === null || active < 0 ? undefined : `search-completion-${active}`}
        placeholder="Name, MAC, IP, ssid:Guest …   ( / )"
        title="Press ? for all fields and operators"
        size="xs"
        classNames={{ input: classes.input, error: classes.error }}
        autoComplete="off"
        spellCheck={false}
        value={filter.typed}
        error={said}
        onFocus={completion.load}
        onChange={(event) => {
          filter.setTyped(event.currentTarget.value);
          completion.changed(event.currentTarget.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={completion.close}
      />
      {List === null ? null : <List completions={completion.completions} active={active} onAccept={completion.take} />}
    </div>
  );
});
