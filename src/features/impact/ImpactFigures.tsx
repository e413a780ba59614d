import { type Counted, type Impact, behindText } from '#clients/impact/impact.ts';
import { clientName } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Text } from '@mantine/core';
import classes from './Impact.module.css';

interface CountsProps {
  readonly title: string;
  readonly all: readonly Counted[];
  /** The words for the empty value. */
  readonly empty: string;
}

const Counts = ({ title, all, empty }: CountsProps) => (
  <section>
    <h3>{title}</h3>
    <ul aria-label={title} tabIndex={0}>
      {all.map(({ value, count }) => (
        <li key={value}>
          <span>{value === '' ? empty : value}</span>
          <b>{formatCount(count)}</b>
        </li>
      ))}
    </ul>
  </section>
);

interface ImpactFiguresProps {
  readonly store: ColumnStore;
  readonly impact: Impact;
}

/** How many clients drop, of which kinds, and the busiest of them. */
export function ImpactFigures({ store, impact }: ImpactFiguresProps) {
  const format = useFormat();
  const { online, seen, byClass, byPolicy, busiest } = impact;
  const behind = behindText(impact);
  const usage = store.number('usage');
  return (
    <>
      <Text size="md" mb={8}>
        <b>{counted(online.length, 'client')}</b> {online.length === 1 ? 'drops' : 'drop'}, of {formatCount(seen)} seen
        there in the time span.
      </Text>
      {behind === '' ? null : (
        <Text size="xs" c="dimmed" mb={8}>
          {behind}
        </Text>
      )}
      {online.length === 0 ? null : (
        <div className={classes.counts}>
          <Counts title="By device class" all={byClass} empty="not known yet" />
          <Counts title="By 802.1X policy" all={byPolicy} empty="without one" />
        </div>
      )}
      {busiest.length === 0 ? null : (
        // It scrolls, so the keyboard must reach it.
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Busiest clients">
          <SmallTable
            caption="The busiest of them, over the time span"
            heads={['Name', 'MAC', 'IP', 'Device class', 'Usage']}
            numbers={[4]}
            rows={busiest.map((row) => ({
              key: row,
              cells: [
                clientName(store, row),
                <Text key="mac" span inherit ff="monospace">
                  {store.textAt('mac', row)}
                </Text>,
                <Text key="ip" span inherit ff="monospace">
                  {store.textAt('ip', row)}
                </Text>,
                store.display('deviceClass', row),
                format.usage(usage[row]),
              ],
            }))}
          />
        </div>
      )}
    </>
  );
}
