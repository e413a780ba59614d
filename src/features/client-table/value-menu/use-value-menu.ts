import type { ClientData } from '#state/view/use-client-view.ts';
import { useState } from 'react';
import { clientAt, type Entries } from '../groups/list-entries.ts';
import type { FloatCell } from './float-cell.ts';

interface OpenMenu {
  readonly cell: FloatCell;
  /** Another client may take the line while the menu is open: a page comes, a refresh, Back. */
  readonly clientId: string;
}

/** Which cell's value menu is open; null for none. */
export function useValueMenu(data: ClientData | null, entries: Entries) {
  const [opened, setMenu] = useState<OpenMenu | null>(null);
  return {
    // Closed, too, once its client is not in the list any more.
    menu: opened !== null && (data?.store.rowOf(opened.clientId) ?? -1) >= 0 ? opened : null,
    /** Opens the menu of a client's cell. @returns false in other lines */
    open: (cell: FloatCell | null): boolean => {
      const row = cell === null ? null : clientAt(entries, cell.row);
      if (data === null || cell === null || row === null) return false;
      setMenu({ cell, clientId: data.store.textAt('id', row) });
      return true;
    },
    close: () => setMenu(null),
  };
}
