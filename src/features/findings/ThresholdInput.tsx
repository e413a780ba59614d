import type { FindingId } from '#clients/known-values.ts';
import type { Threshold } from '#clients/findings/rule.ts';
import { setThreshold, useFindingSettings } from '#state/settings/finding-settings.ts';
import { useState } from 'react';
import classes from './Findings.module.css';

interface ThresholdInputProps {
  readonly id: FindingId;
  readonly threshold: Threshold;
}

/** A rule's number. It holds once it is left or Enter is pressed; what is no number within the bounds is said, and changes nothing. */
export function ThresholdInput({ id, threshold }: ThresholdInputProps) {
  const { key, label, unit, min, max, usual } = threshold;
  const set = useFindingSettings().thresholds[id]?.[key];
  const value = set ?? usual;
  const [draft, setDraft] = useState<string | null>(null);
  const wanted = draft === null ? value : draft.trim() === '' ? Number.NaN : Number(draft);
  const wrong = !(wanted >= min && wanted <= max);
  const take = () => {
    if (wrong) return;
    if (wanted !== value) setThreshold(id, key, wanted === usual ? null : wanted);
    setDraft(null);
  };
  return (
    <div className={classes.threshold}>
      <label>
        {label}{' '}
        <input
          type="text"
          inputMode="decimal"
          value={draft ?? String(value)}
          aria-invalid={wrong}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
            }
          }}
        />{' '}
        {unit}
      </label>
      {wrong ? (
        <span role="status">
          From {min} to {max}
        </span>
      ) : null}
      {set === undefined || wrong ? null : (
        <button type="button" className={classes.link} onClick={() => setThreshold(id, key, null)}>
          Usual: {usual}
        </button>
      )}
    </div>
  );
}
