import type { RangeEnds, RangeType } from '#clients/range-scale.ts';
import { useId, useState } from 'react';
import classes from './RangeFacet.module.css';

interface RangeInputsProps {
  readonly label: string;
  readonly type: RangeType;
  readonly ends: RangeEnds;
  /** @returns false where the ends make no range */
  onChoose(ends: RangeEnds): boolean;
}

const PLACEHOLDERS = { usage: ['10MB', '2GB'], time: ['7d or date', 'now'] } as const;
const HELP = {
  usage: 'Amounts such as 500kB, 10MB, 2GiB, the smaller first',
  time: 'Ages (2h, 30d) or dates (2026-11-01), the older first',
} as const;

/** The two ends as text; Enter or leaving the field applies them. Made anew when the filter changes them. */
export function RangeInputs({ label, type, ends, onChoose }: RangeInputsProps) {
  const [draft, setDraft] = useState(ends);
  const [wrong, setWrong] = useState(false);
  const help = useId();
  const apply = () => {
    if (draft.from.trim() !== ends.from || draft.to.trim() !== ends.to) setWrong(!onChoose(draft));
    else setWrong(false);
  };
  const input = (end: keyof RangeEnds, at: 0 | 1) => (
    <input
      className={classes.input}
      aria-label={`${label} ${end}`}
      aria-invalid={wrong}
      aria-describedby={wrong ? help : undefined}
      placeholder={PLACEHOLDERS[type][at]}
      value={draft[end]}
      onChange={(event) => setDraft({ ...draft, [end]: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
      onBlur={apply}
    />
  );
  return (
    <>
      <div className={classes.inputs}>
        {input('from', 0)}
        <span aria-hidden>–</span>
        {input('to', 1)}
      </div>
      {wrong ? (
        <p id={help} className={classes.wrong}>
          {HELP[type]}
        </p>
      ) : null}
    </>
  );
}
