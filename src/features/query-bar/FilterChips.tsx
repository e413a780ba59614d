import { showBidiControls } from '#clients/display-names.ts';
import { clearFilter, type Edit, invertTerm, removeTerms, switchTerm, takeIntoBox } from '#clients/query/edits.ts';
import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import type { Term } from '#clients/query/terms.ts';
import { useAfterPaint } from '#state/view/scheduling.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Button, Text } from '@mantine/core';
import EqualNot from 'lucide-react/icons/equal-not';
import Power from 'lucide-react/icons/power';
import X from 'lucide-react/icons/x';
import { memo, type RefObject, useState } from 'react';
import classes from './FilterChips.module.css';
import { useTakeIntoBox } from './use-take-into-box.ts';

/** The filters that Meraki applies, each as a button that removes it. */
export function AskedChips() {
  const { asked, ask } = useScope();
  return SERVER_FILTERS.filter(({ name }) => name in asked).map(({ name, label, choices }) => {
    const text = `Meraki ${label}: ${choices === null ? asked[name] : asked[name].replaceAll(',', ', ')}`;
    return (
      <button
        key={name}
        type="button"
        className={classes.asked}
        aria-label={`Remove filter ${text}`}
        onClick={() => ask(name, '')}
      >
        <span>{text}</span>
        <span aria-hidden>✕</span>
      </button>
    );
  });
}

interface TermChipProps {
  readonly term: Term;
  onEdit(): void;
  change(edit: Edit): void;
}

/** One term: a click on its text takes it into the search box; it can be inverted, switched off and removed. */
function TermChip({ term, onEdit, change }: TermChipProps) {
  const { text, problem, off } = term;
  const bare = off ? text.slice(1) : text;
  const colon = term.field === null && !term.list ? -1 : bare.indexOf(':');
  const state = off ? 'off' : problem === null ? 'on' : 'problem';
  const tool = (Icon: typeof X, verb: string, title: string, edit: (text: string) => Edit) => (
    <button type="button" aria-label={`${verb} filter ${text}`} title={title} onClick={() => change(edit(text))}>
      <Icon size={13} aria-hidden />
    </button>
  );
  return (
    <span className={classes.chip} data-state={state}>
      <button
        type="button"
        className={classes.text}
        aria-label={`Edit filter ${text}${{ off: ', switched off', on: '', problem: ', not understood' }[state]}`}
        title={problem ?? text}
        onClick={onEdit}
      >
        {state === 'problem' ? <span aria-hidden>⚠ </span> : null}
        <span className={classes.field}>{bare.slice(0, colon + 1)}</span>
        {showBidiControls(bare.slice(colon + 1))}
      </button>
      {tool(EqualNot, 'Invert', 'Invert: show what it hides', invertTerm)}
      {tool(Power, off ? 'Switch on' : 'Switch off', off ? 'Switch on' : 'Switch off, and keep it', switchTerm)}
      {tool(X, 'Remove', 'Remove', removeTerms)}
    </span>
  );
}

/** So many chips fit beside the search box in two lines. */
const SHOWN = 7;

interface FilterChipsProps {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The terms of the filter as chips, and the button that clears them. */
export const FilterChips = memo(function FilterChips({ input }: FilterChipsProps) {
  const { terms: newest, change } = useFilter();
  const { asked } = useScope();
  const { take } = useTakeIntoBox();
  const [all, setAll] = useState(false);
  // Drawn after the list is painted, because each typed letter changes a chip.
  const terms = useAfterPaint(newest);
  if (terms.length === 0) return null;
  const more = terms.length - SHOWN;
  const edit = (text: string) => {
    take(takeIntoBox(text));
    // In the next frame, because only then the box has the text.
    requestAnimationFrame(() => {
      const box = input.current;
      box?.focus();
      const at = box?.value.lastIndexOf(text) ?? -1;
      if (at >= 0) box?.setSelectionRange(at, at + text.length);
    });
  };
  return (
    <>
      {(all ? terms : terms.slice(0, SHOWN)).map((term, index) => (
        // Inverted or switched off, it is the same chip, and the pressed button keeps the focus.
        <TermChip
          key={`${term.text.replace(/^[~-]+/, '')} ${index}`}
          term={term}
          onEdit={() => edit(term.text)}
          change={change}
        />
      ))}
      {more > 0 ? (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `+${more} more`}
        </Button>
      ) : null}
      <Button
        className={classes.clear}
        title="Back brings them back"
        variant="subtle"
        onClick={() => change(clearFilter)}
      >
        Clear all filters
      </Button>
      {Object.keys(asked).length === 0 ? null : (
        <Text span size="xs" c="dimmed">
          Meraki’s own filters stay
        </Text>
      )}
    </>
  );
});
