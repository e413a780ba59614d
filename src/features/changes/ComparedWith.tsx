import { COMPARED } from '#clients/changes/client-changes.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { NativeSelect } from '@mantine/core';
import { ChangePiles } from './ChangePiles.tsx';
import classes from './Changes.module.css';
import { loadName } from './load-name.ts';
import { DifferenceColumns } from './DifferenceColumns.tsx';
import { RefreshByItself } from './RefreshByItself.tsx';
import { mismatchWords } from './mismatch-words.ts';

/** With what the list is compared, and what has changed since then. */
export function ComparedWith() {
  const comparison = useComparison();
  const { absolute } = useFormat();
  const { shown, others, base, refused, changes, choose } = comparison;
  const now = shown?.note.loadedAt ?? 0;
  return (
    <section className={`${classes.card} ${classes.wide}`} aria-label="What changed">
      <div className={classes.head}>
        <h3 className={classes.title}>What changed</h3>
        {base === null ? null : (
          <NativeSelect
            size="xs"
            aria-label="Compare with"
            value={base.key}
            data={others.map((load) => ({ value: load.key, label: loadName(load, now, absolute) }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        )}
      </div>
      {changes === null ? null : <ChangePiles changes={changes} />}
      {refused === null || shown === null || base === null ? null : (
        <p className={classes.fault} role="alert">
          These cannot be compared. {mismatchWords(refused, shown.note, base.snapshot.note)}
        </p>
      )}
      <p className={classes.note} aria-live="polite">
        {sentence(comparison, absolute)}
      </p>
      <div className={classes.tools}>
        {changes === null ? null : <DifferenceColumns />}
        <RefreshByItself />
      </div>
    </section>
  );
}

function sentence(
  { shown, base, refused, changes, pending }: ReturnType<typeof useComparison>,
  absolute: (ms: number) => string,
): string {
  if (shown === null) return 'Nothing is loaded yet.';
  if (base === null) {
    return 'There is no earlier load to compare with yet: press Refresh when something may have changed, or open a file that was saved before.';
  }
  if (refused !== null) return '';
  if (pending || changes === null) return 'Comparing …';
  const missing = changes.fields.length < COMPARED.length ? ' Fields that the file lacks are not compared.' : '';
  return `Since ${absolute(base.snapshot.note.loadedAt)}, by id. A client may be in several piles; what is gone is in no total.${missing}`;
}
