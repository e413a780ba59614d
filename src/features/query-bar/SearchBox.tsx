import { takeIntoBox } from '#clients/query/edits.ts';
import type { Term } from '#clients/query/terms.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { keyOf } from '#ui/use-page-keys.ts';
import { InputBase, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, memo, type RefObject, useId } from 'react';
import classes from './SearchBox.module.css';
import { useCompletions } from './use-completions.tsx';
import { useTakeIntoBox } from './use-take-into-box.ts';
import { usePaste } from './use-paste.ts';

/** A fault is shown once the user has not typed for so long, because a half-typed term is a fault, too. */
const PAUSE_MS = 400;

/** The first fault of the filter, once the typing has paused. @param isCompleted the last typed term has suggestions, so it is not complete yet */
function useSaidProblem(terms: readonly Term[], isCompleted: boolean): string | null {
  const incomplete = isCompleted ? terms.findLast((term) => term.typed) : undefined;
  const faulty = terms.find((term) => !term.off && term.problem !== null && term !== incomplete);
  const problem = faulty?.problem ?? null;
  const [paused] = useDebouncedValue(problem, PAUSE_MS);
  return problem === paused ? problem : null;
}

/** Types a text into the box as its user would, so that Ctrl Z takes it back. Whether the browser could. */
function typeInto(box: HTMLInputElement, text: string, caret: number): boolean {
  const { value } = box;
  let from = 0;
  while (from < text.length && text[from] === value[from]) from++;
  box.focus();
  box.setSelectionRange(from, value.length);
  const isTyped = document.execCommand('insertText', false, text.slice(from));
  box.setSelectionRange(caret, caret);
  return isTyped;
}

const BOX = {
  type: 'search',
  role: 'searchbox',
  'aria-label': 'Search clients',
  'aria-keyshortcuts': '/',
  placeholder: 'Name, MAC, IP, ssid:Guest …   ( / )',
  title: 'Press ? for all fields and operators',
  classNames: { input: classes.input },
  autoComplete: 'off',
} as const;

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The search box. A typed letter changes the rows and their count in the same render; facets and charts follow after its paint. */
export const SearchBox = memo(function SearchBox({ input }: SearchBoxProps) {
  const { terms, typed, setTyped } = useFilter();
  const { take, undo } = useTakeIntoBox();
  const accept = (text: string, caret: number) => {
    const box = input.current;
    if (box === null || typeInto(box, text, caret)) return;
    setTyped(text);
    // In the next frame, because only then the box has the text.
    requestAnimationFrame(() => box.setSelectionRange(caret, caret));
  };
  const completions = useCompletions(typed, accept);
  const problem = useSaidProblem(terms, completions.isOpen);
  const onPaste = usePaste(accept);
  const fault = useId();

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (keyOf(event) === 'z' && (event.ctrlKey || event.metaKey) && undo()) event.preventDefault();
    // 229: a key of a composition; Safari has ended the composition before its Enter.
    if (event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' && event.shiftKey) return;
    const last = terms.at(-1);
    if (completions.press(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      // The browser would empty the box.
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault();
      take(takeIntoBox(last.text));
    }
  };

  return (
    <>
      <div className={classes.box}>
        <InputBase
          ref={input}
          {...BOX}
          // Mantine would replace the description by its own.
          withAria={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : fault}
          {...completions.aria}
          value={typed}
          error={problem !== null}
          onFocus={completions.load}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            completions.changed(currentTarget.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => void onPaste(event)}
          onBlur={completions.close}
        />
        {completions.list}
      </div>
      {/* Always there, so that screen readers hear what comes into them. */}
      <VisuallyHidden aria-live="polite" aria-atomic>
        {completions.hint}
      </VisuallyHidden>
      <p id={fault} aria-live="polite" className={classes.fault}>
        {problem}
      </p>
    </>
  );
});
