import { onDemand } from '#ui/on-demand.tsx';
import { memo } from 'react';
import classes from './Facet.module.css';
import type { FacetEntry } from './facet-entries.ts';
import { type FacetActions, FacetValue } from './FacetValue.tsx';
import { useFacetKeys } from './use-facet-keys.ts';

const LongFacetList = onDemand(() => import('./LongFacetList.tsx').then((module) => module.LongFacetList));

/** Up to this number all values are rendered, so that the browser's own find and screen readers reach them. */
const MOST_DRAWN = 300;

export interface FacetListProps {
  readonly entries: readonly FacetEntry[];
  /** The count that a full bar stands for; Infinity draws no bars. */
  readonly largest: number;
  /** Whether the list scrolls by itself. */
  readonly long?: boolean;
  /** The value whose mark in a chart is pointed at; null for none. */
  readonly pointed?: string | null;
  readonly actions: FacetActions;
}

/** The lines of a facet. Memoized: they render again only when values, counts or choices change. */
export const FacetList = memo(function FacetList(props: FacetListProps) {
  const { entries, largest, long = false, pointed = null, actions } = props;
  const { tabStop, handlers } = useFacetKeys();
  if (entries.length > MOST_DRAWN) return <LongFacetList {...props} />;
  const stop = tabStop(entries.map(({ value }) => value));
  return (
    <div role="presentation" className={long ? classes.long : undefined} {...handlers}>
      {entries.map((entry) => (
        <FacetValue
          key={entry.value}
          entry={entry}
          share={entry.count / largest}
          tabStop={entry.value === stop}
          pointed={entry.value === pointed}
          actions={actions}
        />
      ))}
    </div>
  );
});
