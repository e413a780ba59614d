import { completed, type Completion, type Completions, completionsAt } from '#clients/query/completions.ts';
import { formatCount } from '#format/format-count.ts';
import classes from './SearchBox.module.css';

interface CompletionListProps {
  readonly completions: Completions;
  /** The highlighted one, or -1. */
  readonly active: number;
  onAccept(completion: Completion): void;
}

/** What the term at the caret may become. The focus stays in the box; the box names the active option. */
function CompletionList({ completions, active, onAccept }: CompletionListProps) {
  return (
    <div id="search-completions" role="listbox" aria-label="Suggestions" className={classes.list}>
      {completions.list.map((completion, index) => (
        // The box has the keyboard: these take the pointer only, and must not take the focus.
        <div
          key={completion.term}
          id={`search-completion-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.option}
          onMouseDown={(event) => {
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

/** All that suggestions need, in one piece to load. */
export const completer = { CompletionList, completionsAt, completed };
