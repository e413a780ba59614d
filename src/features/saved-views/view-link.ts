import { termsOfText, understood } from '#state/address/keys.ts';
import { linkWith } from '#state/address/whole-address.ts';
import type { SavedView } from '#state/settings/saved-views.ts';

/**
 * The address of a view in this network: what the view holds, in place of what is shown now.
 * @param here the address of the page, where it is not at hand
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
