import { onDemand } from '#ui/on-demand.tsx';
import { memo } from 'react';
import classes from './Facet.module.css';
import { type FacetActions, FacetValue } from './FacetValue.tsx';
import type { FacetEntry } from './facet-entries.ts';
import { useFacetKeys } from './use-facet-keys.ts';

const LongFacetList = onDemand(() => import('./LongFacetList.tsx').then((module) => module.LongFacetList));

/** Fewer are simply drawn, so that the browser's own find and a screen reader see them all. */
const MOST_DRAWN = 300;

interface FacetListProps {
  readonly entries: readonly FacetEntry[];
  /** In a scroller of its own. */
  readonly long: boolean;
  /** The value whose mark in a chart is pointed at; null for none. */
  readonly pointed: string | null;
  readonly actions: FacetActions;
}

/** Drawn again only for other values, counts or choices. */
export const FacetList = memo(function FacetList({ entries, long, pointed, actions }: FacetListProps) {
  const { tabStop, handlers } = useFacetKeys();
  const largest = entries.reduce((most, { count }) => Math.max(most, count), 1);
  if (entries.length > MOST_DRAWN)
    return <LongFacetList entries={entries} largest={largest} pointed={pointed} actions={actions} />;
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
