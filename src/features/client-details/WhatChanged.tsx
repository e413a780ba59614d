import { differencesOf, type UsageSince, usageSince } from '#clients/changes/client-difference.ts';
import { FIELDS } from '#clients/fields.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import ArrowRight from 'lucide-react/icons/arrow-right';
import classes from './Details.module.css';
import { Section } from './Section.tsx';

function usageText(since: UsageSince, usage: (kilobytes: number) => string): string {
  if (since.kind === 'unknown') return 'not known: at least as much left the sliding time span as came in';
  return since.kind === 'exact' ? usage(since.kilobytes) : `at least ${usage(since.kilobytes)}`;
}

/** What differs between this load and the one that it is compared with: the old and new values, and the usage since then. */
export function WhatChanged({ id }: { readonly id: string }) {
  const { changes, base, shown } = useComparison();
  const format = useFormat();
  if (changes === null || base === null || shown === null) return null;
  const row = changes.now.rowOf(id);
  const isGone = row < 0 && changes.before.rowOf(id) >= 0;
  if (row < 0 && !isGone) return null;
  const differences = row < 0 ? [] : differencesOf(changes, row);
  return (
    <Section title={`Since ${format.absolute(base.snapshot.note.loadedAt)}`} label="Changes of this client">
      {isGone ? <p>Gone: these details are as they were then.</p> : null}
      {row >= 0 && changes.pairs[row] < 0 ? <p>New: it was not in the earlier load.</p> : null}
      {differences.length === 0 ? null : (
        <dl>
          {differences.map(({ field, before, now }) => (
            <div key={field} className={classes.field}>
              <dt>{FIELDS[field].label}</dt>
              <dd>
                <s>{before || 'none'}</s> <ArrowRight size={12} aria-label="now" /> <b>{now || 'none'}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row >= 0 && changes.pairs[row] >= 0 && differences.length === 0 ? <p>No compared field has changed.</p> : null}
      {row < 0 ? null : (
        <p>Usage since then: {usageText(usageSince(changes, row, shown.note.t0 === null), format.usage)}</p>
      )}
    </Section>
  );
}
