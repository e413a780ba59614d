import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import classes from './Facet.module.css';
import type { FacetListProps } from './FacetList.tsx';
import { FacetValue } from './FacetValue.tsx';
import { useFacetKeys } from './use-facet-keys.ts';

/** The height of a line in pixels, as in FacetValue.module.css. */
const ROW = matchMedia('(pointer: coarse)').matches ? 32 : 24;

/** A list of thousands of values; only those in view are rendered. */
export function LongFacetList({ entries, largest, pointed = null, actions }: FacetListProps) {
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
