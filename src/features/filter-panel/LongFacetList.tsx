import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import classes from './Facet.module.css';
import { type FacetActions, FacetValue } from './FacetValue.tsx';
import type { FacetEntry } from './facet-entries.ts';
import { useFacetKeys } from './use-facet-keys.ts';

/** px, as in FacetValue.module.css. */
const ROW = 24;

interface LongFacetListProps {
  readonly entries: readonly FacetEntry[];
  /** The count of the most frequent value. */
  readonly largest: number;
  readonly pointed: string | null;
  readonly actions: FacetActions;
}

/** Thousands of values, of which a window is drawn. */
export function LongFacetList({ entries, largest, pointed, actions }: LongFacetListProps) {
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
              pointed={entries[index].value === pointed}
              actions={actions}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
