import { clearFilter, invertTerm, removeTerms, switchTerm, takeIntoBox } from '#clients/query/edits.ts';
import { useAfterPaint } from '#state/view/pacing.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Button, Text } from '@mantine/core';
import { memo, type RefObject, useState } from 'react';
import { FilterChip } from './FilterChip.tsx';

interface FilterChipsProps {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** What fits two lines beside the search box. */
const SHOWN = 7;

/** The terms of the filter, each to edit, invert, switch off or remove. */
export const FilterChips = memo(function FilterChips({ input }: FilterChipsProps) {
  const filter = useFilter();
  const { asked } = useScope();
  const [all, setAll] = useState(false);
  // After the list: a letter makes another chip of its word.
  const terms = useAfterPaint(filter.terms);
  if (terms.length === 0) return null;
  const shown = all ? terms : terms.slice(0, SHOWN);
  const more = terms.length - SHOWN;
  const edit = (text: string) => {
    filter.change(takeIntoBox(text));
    // When the box has the text, its end is where the term stands.
    requestAnimationFrame(() => {
      const box = input.current;
      box?.focus();
      const at = box?.value.lastIndexOf(text) ?? -1;
      if (at >= 0) box?.setSelectionRange(at, at + text.length);
    });
  };
  return (
    <>
      {shown.map((term, index) => (
        <FilterChip
          key={`${term.text} ${index}`}
          term={term}
          onEdit={() => edit(term.text)}
          onInvert={() => filter.change(invertTerm(term.text))}
          onSwitch={() => filter.change(switchTerm(term.text))}
          onRemove={() => filter.change(removeTerms(term.text))}
        />
      ))}
      {more > 0 ? (
        <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `+${more} more`}
        </Button>
      ) : null}
      <Button size="compact-xs" variant="subtle" onClick={() => filter.change(clearFilter)}>
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
