import classes from './MiddleText.module.css';

/** Letters at the end that always stay: "Windows 10" and "Windows 11" differ in the last one. */
const TAIL = 7;

/** A text that gives way in its middle, so that no two are cut to the same letters. */
export function MiddleText({ text }: { readonly text: string }) {
  // Not between the halves of a letter beyond the basic plane.
  const low = text.charCodeAt(text.length - TAIL);
  const cut = Math.max(0, text.length - TAIL - (low >= 0xdc00 && low <= 0xdfff ? 1 : 0));
  return (
    <span className={classes.text}>
      {cut === 0 ? null : <span className={classes.head}>{text.slice(0, cut)}</span>}
      <span className={classes.tail}>{text.slice(cut)}</span>
    </span>
  );
}
