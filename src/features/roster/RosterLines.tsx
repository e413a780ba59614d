import type { RosterMatch } from '#clients/roster/roster-match.ts';
import { formatCount } from '#format/format-count.ts';
import { csvQuoted, csvText } from '#format/spreadsheet-text.ts';
import { download } from '#ui/download.ts';
import { Button } from '@mantine/core';
import { LINE_TITLES, type LineKind, linesOf, type ShownLine } from './line-kinds.ts';
import classes from './Roster.module.css';

/** Nobody reads more here; the file has all. */
const MOST_SHOWN = 200;

const csvOf = (lines: readonly ShownLine[]) =>
  `\uFEFF${['Line', 'Text', 'Note'].map(csvQuoted).join(',')}\r\n${lines
    .map(({ line, text, note }) => `${line},${csvText(text)},${csvText(note)}\r\n`)
    .join('')}`;

interface RosterLinesProps {
  readonly match: RosterMatch;
  readonly kind: Exclude<LineKind, null>;
  onClose(): void;
}

/** The lines of a pile as they stand in the list, by number. */
export function RosterLines({ match, kind, onClose }: RosterLinesProps) {
  const lines = linesOf(match, kind);
  const title = LINE_TITLES[kind];
  const save = () => download(new Blob([csvOf(lines)], { type: 'text/csv;charset=utf-8' }), `roster-${kind}.csv`);
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <div className={classes.tools}>
          <Button size="compact-xs" variant="default" disabled={lines.length === 0} onClick={save}>
            Save lines
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={onClose}>
            Match rules
          </Button>
        </div>
      </div>
      {lines.length === 0 ? (
        <p className={classes.note}>None.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Text</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_SHOWN).map(({ line, text, note }, index) => (
              <tr key={`${line} ${index}`}>
                <td>{line}</td>
                <td>{text}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > MOST_SHOWN ? (
        <p className={classes.note}>{formatCount(lines.length - MOST_SHOWN)} more are in the file.</p>
      ) : null}
    </section>
  );
}
