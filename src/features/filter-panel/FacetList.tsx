import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import classes from './Facet.module.css';
import { type FacetActions, FacetValue } from './FacetValue.tsx';
import type { FacetEntry } from './facet-entries.ts';

/** px, as in FacetValue.module.css. */
const ROW = 24;
/** Fewer are simply drawn, so that the browser's own find and a screen reader see them all. */
const MOST_DRAWN = 300;

interface FacetListProps {
  readonly entries: readonly FacetEntry[];
  /** In a scroller of its own. */
  readonly long: boolean;
  readonly actions: FacetActions;
}

/** Drawn again only for other values, counts or choices. */
export const FacetList = memo(function FacetList({ entries, long, actions }: FacetListProps) {
  const largest = entries.reduce((most, { count }) => Math.max(most, count), 1);
  if (entries.length > MOST_DRAWN) return <VirtualList entries={entries} largest={largest} actions={actions} />;
  return (
    <div className={long ? classes.long : undefined}>
      {entries.map((entry) => (
        <FacetValue key={entry.value} entry={entry} share={entry.count / largest} actions={actions} />
      ))}
    </div>
  );
});

interface VirtualListProps {
  readonly entries: readonly FacetEntry[];
  readonly largest: number;
  readonly actions: FacetActions;
}

/** Thousands of values, of which a window is drawn. */
function VirtualList({ entries, largest, actions }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => entries[index].value,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={classes.long}>
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div key={key} className={classes.placed} style={{ transform: `translateY(${start}px)` }}>
            <FacetValue entry={entries[index]} share={entries[index].count / largest} actions={actions} />
          </div>
        ))}
      </div>
    </div>
  );
}
