import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { type HeldKeys, pressing } from '../panel-props.ts';
import classes from './HeatCell.module.css';

/** Row and column of a cell, `2 0`. */
type Place = `${number} ${number}`;

interface HeatCellProps {
  readonly place: Place;
  /** What it stands for and how many that are. */
  readonly name: string;
  /** More for its tooltip. */
  readonly hint?: string;
  /** Shown in it. */
  readonly text?: string;
  /** 0 to 1, 1 for the cell with the most. */
  readonly part: number;
  readonly chosen?: boolean;
  readonly tabStop: boolean;
  /** Filters; absent where one filter cannot say what it stands for. */
  readonly choose: ((keys: HeldKeys) => void) | undefined;
}

/** A part that is few must still be seen beside one that is many. @param part 0 to 1 */
export const heat = (part: number): string =>
  `color-mix(in srgb, var(--heat) ${Math.round(Math.sqrt(part) * 75)}%, var(--cell-ground, transparent))`;

/** What the modifier keys do, in the words of the help. */
export const KEYS_HINT = 'Ctrl adds, Alt excludes';

/** A cell of two fields crossed, or of the hours of a week: the darker, the more. A click filters as one on a mark does. */
export const HeatCell = ({ place, name, hint = '', text, part, chosen, tabStop, choose }: HeatCellProps) => (
  <button
    type="button"
    className={classes.cell}
    data-cell={place}
    tabIndex={tabStop ? 0 : -1}
    aria-label={name}
    aria-pressed={chosen}
    aria-disabled={choose === undefined}
    title={[name, hint].filter(Boolean).join('. ')}
    {...pressing(choose)}
    style={{ background: heat(part) }}
  >
    {text}
  </button>
);

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The cells of a grid are one stop of Tab; the arrow keys move between them and over places without one. @param first the stop at the beginning */
export function useCellKeys(first: Place) {
  const [stop, setStop] = useState<string>(first);
  return {
    stop,
    handlers: {
      onFocus: ({ target }: FocusEvent) => setStop(target.getAttribute('data-cell') ?? first),
      onKeyDown: (event: KeyboardEvent) => {
        const step = STEPS[event.key];
        if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const cells = new Map(
          [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-cell]')].map((cell) => [
            cell.getAttribute('data-cell'),
            cell,
          ]),
        );
        // Not the stop: a filter may have given the cell with the focus another place.
        const focused = event.target instanceof Element ? event.target.getAttribute('data-cell') : null;
        let [row, column] = (focused ?? stop).split(' ').map(Number);
        for (let moves = 0; moves < 100; moves++) {
          row += step[0];
          column += step[1];
          const cell = cells.get(`${row} ${column}`);
          if (cell !== undefined) return cell.focus();
        }
      },
    },
  };
}
