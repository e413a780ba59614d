import type { FindingId } from '#clients/known-values.ts';
import { setMuted } from '#state/settings/finding-settings.ts';
import { useState } from 'react';
import classes from './Findings.module.css';

interface MuteRuleProps {
  readonly id: FindingId;
  readonly title: string;
  /** Why it is muted; null when it counts. */
  readonly reason: string | null;
}

/** Who asked to mute goes on with the reason. */
const focused = (input: HTMLInputElement | null) => input?.focus();

/** Takes a rule out of the findings, for a reason that is kept and shown; and puts it back. */
export function MuteRule({ id, title, reason }: MuteRuleProps) {
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  if (reason !== null) {
    return (
      <p className={classes.mute}>
        <span>
          Muted: <b>{reason}</b>
        </span>
        <button type="button" className={classes.link} onClick={() => setMuted(id, null)}>
          Count it again
        </button>
      </p>
    );
  }
  if (!asked) {
    return (
      <p className={classes.mute}>
        <button type="button" className={classes.link} onClick={() => setAsked(true)}>
          Mute this rule
        </button>
      </p>
    );
  }
  return (
    <form
      className={classes.mute}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') setMuted(id, text.trim());
      }}
    >
      <label>
        Reason{' '}
        <input
          type="text"
          ref={focused}
          maxLength={200}
          value={text}
          placeholder="Guests have no names here"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className={classes.link} disabled={text.trim() === ''} aria-label={`Mute ${title}`}>
        Mute
      </button>
      <button type="button" className={classes.link} onClick={() => setAsked(false)}>
        Cancel
      </button>
    </form>
  );
}
