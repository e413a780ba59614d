import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';

/** A control of a facet's values: the line of a value, and in it the tick (0), only (1) or exclude (2). */
interface FacetPlace {
  readonly line: number;
  readonly control: number;
}

const LAST_CONTROL = 2;

/** Where a key moves the focus: up and down between values, left and right within one. Null for other keys and at the ends. */
export function facetKeyPlace(key: string, { line, control }: FacetPlace, lines: number): FacetPlace | null {
  if (key === 'ArrowDown') return line < lines - 1 ? { line: line + 1, control } : null;
  if (key === 'ArrowUp') return line > 0 ? { line: line - 1, control } : null;
  if (key === 'ArrowRight') return control < LAST_CONTROL ? { line, control: control + 1 } : null;
  if (key === 'ArrowLeft') return control > 0 ? { line, control: control - 1 } : null;
  if (key === 'Home') return { line: 0, control };
  return key === 'End' ? { line: lines - 1, control } : null;
}

const linesOf = (list: Element) => [...list.querySelectorAll('[data-facet-value]')];
const controlsOf = (line: Element) => [...line.querySelectorAll<HTMLElement>('input, button')];

/** The values of a facet are one tab stop: the value that had the focus last, else the first. The arrow keys move from there. */
export function useFacetKeys() {
  const [last, setLast] = useState<string | null>(null);
  return {
    /** The value that Tab reaches. @param values the rendered ones */
    tabStop: (values: readonly string[]): string | undefined =>
      last !== null && values.includes(last) ? last : values[0],
    handlers: {
      // Firefox ticks nothing by a label while a key is held, and whoever chooses several holds Ctrl.
      onClick: (event: MouseEvent) => {
        const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
        const label = target instanceof Element ? target.closest('label') : null;
        if (label === null || target === label.control || !(ctrlKey || metaKey || altKey || shiftKey)) return;
        event.preventDefault();
        label.control?.click();
      },
      onFocus: (event: FocusEvent) => {
        const line = event.target.closest('[data-facet-value]');
        if (line !== null) setLast(line.getAttribute('data-facet-value'));
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
        const lines = linesOf(event.currentTarget);
        const line = lines.findIndex((one) => one.contains(document.activeElement));
        if (line < 0) return;
        const control = controlsOf(lines[line]).indexOf(event.target);
        const to = facetKeyPlace(event.key, { line, control }, lines.length);
        if (to === null) return;
        event.preventDefault();
        controlsOf(lines[to.line])[to.control]?.focus();
      },
    },
  };
}
