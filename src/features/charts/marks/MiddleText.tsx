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

const isLowHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/**
 * Where a label is cut in two; 0 for a short one. Not between the halves of a letter beyond the basic plane, nor at a blank,
 * which is lost where the two parts are read as one name.
 */
export function cutAt(label: string, tail: number): number {
  let at = Math.max(0, label.length - tail);
  while (at > 0 && (isLowHalf(label.charCodeAt(at)) || /\s/.test(label.slice(at - 1, at + 1)))) at--;
  return at;
}

/** A text that gives way in its middle. @param tail letters at its end that always stay: see tailFor */
export function MiddleText({ text, tail }: { readonly text: string; readonly tail: number }) {
  const cut = cutAt(text, tail);
  return (
    <span className={classes.middle}>
      {cut === 0 ? null : <span className={classes.middleHead}>{text.slice(0, cut)}</span>}
      <span className={classes.middleTail}>{text.slice(cut)}</span>
    </span>
  );
}
