import type { SavedView } from '#state/settings/saved-views.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { showOnly } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import { termsOfText } from '#state/address/keys.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useSort } from '#state/address/use-view-keys.ts';

interface Parts {
  readonly filter: boolean;
  /** Columns and sort. */
  readonly columns: boolean;
}

/** What is shown now as a view, and a view as what is shown. */
export function useViewActions() {
  const filter = useFilter();
  const { sort, setSort } = useSort();
  const { order, pinned, applySet } = useColumns();
  return {
    open: (view: SavedView) => {
      const { q } = view;
      if (q !== null) filter.change(showOnly(termsOfText(q)));
      if (view.sort !== null) setSort(view.sort);
      if (view.columns !== null)
        applySet({ shown: view.columns, pinned: pinned.filter((key) => view.columns?.some((shown) => shown === key)) });
    },
    /** Only the chosen parts; opening the view later leaves the others as they are. */
    current: (name: string, parts: Parts, starred = false): SavedView => ({
      name,
      starred,
      q: parts.filter ? formatQuery(filter.terms) : null,
      columns: parts.columns ? order : null,
      sort: parts.columns ? sort : null,
    }),
  };
}
