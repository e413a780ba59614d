import { type Edit, sameFilter, showOnly } from '#clients/query/edits.ts';
import type { Term } from '#clients/query/terms.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { sharedValue } from '#state/settings/setting.ts';

/** The filter before and after chips were taken into the search box. */
interface Taken {
  readonly before: readonly Term[];
  readonly after: readonly Term[];
}

const taken = sharedValue<readonly Taken[]>([]);

/** Takes chips into the search box, and back out of it: the browser's Ctrl Z knows only what was typed. */
export function useTakeIntoBox() {
  const { terms, change } = useFilter();
  return {
    /** @param edit takeIntoBox or takeAllIntoBox */
    take: (edit: Edit) => {
      taken.change((all) => [...all, { before: terms, after: edit(terms) }]);
      change(edit);
    },
    /** Undoes the last one, if the filter is still as it was after it. @returns whether it has */
    undo: (): boolean => {
      const last = taken.read().at(-1);
      if (last === undefined || !sameFilter(last.after, terms)) return false;
      taken.change((all) => all.slice(0, -1));
      change(showOnly(last.before));
      return true;
    },
  };
}
