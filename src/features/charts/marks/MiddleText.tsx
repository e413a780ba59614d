import { RIGHT_TO_LEFT } from '#clients/display-names.ts';
import classes from './marks.module.css';

/** Letters at the end of a label that always stay. */
export const LEAST_TAIL = 7;

/**
 * How many letters at the end of each label stay, so that no two are cut to the same letters where that is possible: "2F-East-AP01" and
 * "2F-West-AP01" need more of them than "Windows 10" and "Windows 11". Null where no cut tells them all apart.
 * @param room letters that are seen of a label in any case
 * @param least letters at the end that always stay
 */
export function tailFor(labels: readonly string[], room: number, least = LEAST_TAIL): number | null {
  const long = [...new Set(labels)].filter((label) => label.length > room);
  for (let tail = least; tail < room; tail++) {
    // The ellipsis takes the room of about one letter.
    const seen = new Set(long.map((label) => `${label.slice(0, room - tail - 1)}…${label.slice(-tail)}`));
    if (seen.size === long.length) return tail;
  }
  return null;
}

const LETTERS = new Intl.Segmenter();
/** Code units around a cut in which the letter there is looked for. */
const NEAR = 64;

/** Where the letter begins that has a code unit at `at`: an emoji of several characters and a letter with its accents are one. */
function letterAt(label: string, at: number): number {
  const from = Math.max(0, at - NEAR);
  const letter = LETTERS.segment(label.slice(from, at + NEAR)).containing(at - from);
  return from + (letter?.index ?? 0);
}

/**
 * Where a label is cut in two; 0 for a short one, its end for one with right-to-left words, whose order a cut would change. Not within a
 * letter, nor at a blank, which is lost where the two parts are read as one name.
 */
export function cutAt(label: string, tail: number): number {
  if (RIGHT_TO_LEFT.test(label)) return label.length;
  let at = letterAt(label, Math.max(0, label.length - tail));
  while (at > 0 && /\s/.test(label.slice(at - 1, at + 1))) at = letterAt(label, at - 1);
  return at;
}

/** A text that gives way in its middle, in one line. @param tail letters at its end that always stay: see tailFor */
export function MiddleText({ text, tail }: { readonly text: string; readonly tail: number }) {
  const line = text.replaceAll(/\s/g, ' ');
  const cut = cutAt(line, tail);
  return (
    <span className={classes.middle}>
      {cut === 0 ? null : <span className={classes.middleHead}>{line.slice(0, cut)}</span>}
      {cut === line.length ? null : <span className={classes.middleTail}>{line.slice(cut)}</span>}
    </span>
  );
}
