import { differencesOf, type UsageSince, usageSince } from '#clients/changes/client-difference.ts';
import { FIELDS } from '#clients/fields.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import ArrowRight from 'lucide-react/icons/arrow-right';
import section from './ApiSection.module.css';
import classes from './WhatChanged.module.css';

function usageText(since: UsageSince, usage: (kilobytes: number) => string): string {
  if (since.kind === 'unknown') return 'not known: as much fell out of the sliding time span as came in, or more';
  return since.kind === 'exact' ? usage(since.kilobytes) : `at least ${usage(since.kilobytes)}`;
}

/** What is different from the earlier load that the list is compared with: old and new values, and the usage since. */
export function WhatChanged({ id }: { readonly id: string }) {
  const { changes, base, shown } = useComparison();
  const format = useFormat();
  if (changes === null || base === null || shown === null) return null;
  const row = changes.now.rowOf(id);
  const isGone = row < 0 && changes.before.rowOf(id) >= 0;
  if (row < 0 && !isGone) return null;
  const differences = row < 0 ? [] : differencesOf(changes, row);
  return (
    <section className={section.section} aria-label="What changed">
      <h3>Since {format.absolute(base.snapshot.note.loadedAt)}</h3>
      {isGone ? <p className={classes.line}>Gone: what stands here is as it was then.</p> : null}
      {row >= 0 && changes.pairs[row] < 0 ? <p className={classes.line}>New: it was not in that load.</p> : null}
      {differences.length === 0 ? null : (
        <dl className={classes.differences}>
          {differences.map(({ field, before, now }) => (
            <div key={field}>
              <dt>{FIELDS[field].label}</dt>
              <dd>
                <s>{before || 'none'}</s> <ArrowRight size={12} aria-label="now" /> <b>{now || 'none'}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row >= 0 && changes.pairs[row] >= 0 && differences.length === 0 ? (
        <p className={classes.line}>Nothing that is compared has changed.</p>
      ) : null}
      {row < 0 ? null : (
        <p className={classes.line}>
          Usage since then: {usageText(usageSince(changes, row, shown.note.t0 === null), format.usage)}
        </p>
      )}
    </section>
  );
}
