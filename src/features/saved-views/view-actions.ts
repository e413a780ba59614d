import { showOnly } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import { termsOfText, understood } from '#state/address/keys.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useSort } from '#state/address/use-view-keys.ts';
import { linkWith } from '#state/address/whole-address.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import type { SavedView } from '#state/settings/saved-views.ts';

/** The parts that a view holds. Opening it leaves the other parts of the page as they are. */
export interface ViewParts {
  readonly filter: boolean;
  /** Columns and sort. */
  readonly columns: boolean;
}

/** Opens views, and makes views of what is shown. */
export function useViewActions() {
  const filter = useFilter();
  const { sort, setSort } = useSort();
  const { order, pinned, applySet } = useColumns();
  return {
    open: ({ q, sort: saved, columns }: SavedView) => {
      if (q !== null) filter.change(showOnly(termsOfText(q)));
      if (saved !== null) setSort(saved);
      if (columns !== null) applySet({ shown: columns, pinned: pinned.filter((key) => columns.includes(key)) });
    },
    current: (name: string, parts: ViewParts, starred = false): SavedView => ({
      name,
      starred,
      q: parts.filter ? formatQuery(filter.terms) : null,
      columns: parts.columns ? order : null,
      sort: parts.columns ? sort : null,
    }),
  };
}

/**
 * The URL of the view in the network that is shown. Parts that the view does not have are those of the page.
 * @param here the URL of the page, by default the browser's
 */
export function linkOf({ q, sort, columns }: SavedView, here?: string): string {
  const parts = {
    client: null,
    columns: columns === null ? null : columns.join(','),
    ...(q === null ? {} : { q: termsOfText(q) }),
    ...(sort === null ? {} : { sort: understood(sort) }),
  };
  return linkWith(parts, here);
}
