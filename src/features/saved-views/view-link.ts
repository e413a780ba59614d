import type { SavedView } from '#state/settings/saved-view.ts';
import { formatSort } from '#state/address/sort-text.ts';

/** The address of a view in this network: what the view holds, in place of what is shown now. */
export function linkOf(view: SavedView, here: string): string {
  const url = new URL(here);
  url.searchParams.delete('client');
  if (view.q !== null) {
    if (view.q === '') url.searchParams.delete('q');
    else url.searchParams.set('q', view.q);
  }
  if (view.sort !== null) url.searchParams.set('sort', formatSort(view.sort));
  if (view.columns === null) url.searchParams.delete('columns');
  else url.searchParams.set('columns', view.columns.join(','));
  return url.toString();
}
