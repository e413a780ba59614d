import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { facetKeyPlace } from './facet-keys.ts';

const linesOf = (list: Element) => [...list.querySelectorAll('[data-facet-value]')];
const controlsOf = (line: Element) => [...line.querySelectorAll<HTMLElement>('input, button')];

/** One tab stop for a facet's values: the one that had the focus last, else the first. The arrows go on from there. */
export function useFacetKeys() {
  const [last, setLast] = useState<string | null>(null);
  return {
    /** @param values those that are drawn */
    tabStop: (values: readonly string[]): string | undefined =>
      last !== null && values.includes(last) ? last : values[0],
    handlers: {
      onFocus: (event: FocusEvent) => {
        const line = event.target.closest('[data-facet-value]');
        if (line !== null) setLast(line.getAttribute('data-facet-value'));
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
        const lines = linesOf(event.currentTarget);
        const line = lines.findIndex((one) => one.contains(document.activeElement));
        if (line < 0) return;
        const to = facetKeyPlace(
          event.key,
          { line, control: controlsOf(lines[line]).indexOf(event.target) },
          lines.length,
        );
        if (to === null) return;
        event.preventDefault();
        controlsOf(lines[to.line])[to.control]?.focus();
      },
    },
  };
}
