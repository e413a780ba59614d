import type { FacetEntry } from './facet-entries.ts';
import { type FacetActions, FacetValue } from './FacetValue.tsx';
import { useFacetKeys } from './use-facet-keys.ts';

interface LoneFacetValueProps {
  readonly entry: FacetEntry;
  readonly actions: FacetActions;
}

/** A value beside a range: the same keys, and no bar, for there is none to compare it with. */
export function LoneFacetValue({ entry, actions }: LoneFacetValueProps) {
  const { handlers } = useFacetKeys();
  return (
    <div role="presentation" {...handlers}>
      <FacetValue entry={entry} share={0} tabStop actions={actions} />
    </div>
  );
}
