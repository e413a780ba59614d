import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import classes from './Facet.module.css';
import { type FacetActions, FacetValue } from './FacetValue.tsx';
import type { FacetEntry } from './facet-entries.ts';
import { useFacetKeys } from './use-facet-keys.ts';

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
  const { tabStop, handlers } = useFacetKeys();
  const largest = entries.reduce((most, { count }) => Math.max(most, count), 1);
  if (entries.length > MOST_DRAWN) return <VirtualList entries={entries} largest={largest} actions={actions} />;
  const stop = tabStop(entries.map(({ value }) => value));
  return (
    <div role="presentation" className={long ? classes.long : undefined} {...handlers}>
      {entries.map((entry) => (
        <FacetValue
          key={entry.value}
          entry={entry}
          share={entry.count / largest}
          tabStop={entry.value === stop}
          actions={actions}
        />
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
  const { tabStop, handlers } = useFacetKeys();
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => entries[index].value,
    overscan: 8,
  });
  const drawn = virtualizer.getVirtualItems();
  const stop = tabStop(drawn.map(({ index }) => entries[index].value));
  return (
    <div ref={scroller} role="presentation" className={classes.long} {...handlers}>
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => (
          <div key={key} className={classes.placed} style={{ transform: `translateY(${start}px)` }}>
            <FacetValue
              entry={entries[index]}
              share={entries[index].count / largest}
              tabStop={entries[index].value === stop}
              actions={actions}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
