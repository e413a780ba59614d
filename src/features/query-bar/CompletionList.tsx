import { completed, type Completion, type Completions, completionsAt } from '#clients/query/completions.ts';
import { counted, formatCount } from '#format/format-count.ts';
import classes from './SearchBox.module.css';

interface CompletionListProps {
  readonly completions: Completions;
  /** The highlighted one, or -1. */
  readonly active: number;
  onAccept(completion: Completion): void;
}

/** The suggestions. The focus stays in the box, whose `aria-activedescendant` names the active option. */
function CompletionList({ completions, active, onAccept }: CompletionListProps) {
  return (
    <div id="search-completions" role="listbox" aria-label="Suggestions" className={classes.list}>
      {completions.list.map((completion, index) => (
        <div
          key={completion.term}
          id={`search-completion-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.option}
          onMouseDown={(event) => {
            // Keeps the focus in the box.
            event.preventDefault();
            onAccept(completion);
          }}
        >
          <span className={classes.label}>{completion.label}</span>
          <span className={classes.detail}>
            {completion.count === null ? completion.detail : formatCount(completion.count)}
          </span>
        </div>
      ))}
    </div>
  );
}

/** For screen readers: that there are suggestions, and which one the Tab key takes. */
const hintOf = ({ list, from, to }: Completions) =>
  `${counted(list.length, 'suggestion')}${from < to ? `, Tab takes ${list[0].label}` : ''}`;

/** All code of the suggestions in one object, so that it is loaded as one chunk. */
export const completer = { CompletionList, completionsAt, completed, hintOf };
