import { clientName, isolated } from '#clients/display-names.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { parseQuery } from '#clients/query/terms.ts';
import type { StoreRow } from '#engine/column-store.ts';
import { fold } from '#engine/fold.ts';
import { computeView } from '#engine/view.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { networkById, networksOf } from '#state/load/pickers.ts';
import { useCommands } from '#state/view/page-state.ts';
import { type ClientData, useClientData } from '#state/view/use-client-view.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useViewCommands } from './view-commands.ts';

/** A line of the palette. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** The key that does the same. */
  readonly keys?: string | null;
  run(): void;
}

/** Entries of one kind, under a title. */
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const MOST_CLIENTS = 7;
const MOST_NETWORKS = 6;

const BY_USAGE = [{ column: 'usage', descending: true }];
const DETAILS = ['mac', 'ip', 'os', 'accessPoint'] as const;

/** Rows of the clients that the text finds as a filter, whatever the list is filtered by; the largest usage first. */
export function clientsFound({ store, times }: Pick<ClientData, 'store' | 'times'>, text: string): readonly StoreRow[] {
  if (text.trim() === '') return [];
  const clauses = clausesOf(parseQuery(text), times);
  return [...computeView(store, { clauses, sort: BY_USAGE }, rankClientColumn).order.subarray(0, MOST_CLIENTS)];
}

/** What the text finds: clients of this network, networks of its organization, commands. Sections without entries are left out. */
export function useSections(networkId: string, text: string): readonly Section[] {
  const data = useClientData();
  const { open } = useOpenClient();
  const { setNetwork } = useScope();
  const commands = useCommands();
  const viewCommands = useViewCommands();
  const current = useQuery(networkById(networkId));
  const networks = useQuery(networksOf(current.data?.organizationId ?? ''));
  const clients = useMemo(() => {
    if (data === null) return [];
    const { store } = data;
    return clientsFound(data, text).map((row) => {
      const details = DETAILS.map((field) => String(store.display(field, row))).filter((part) => part !== '');
      return { key: store.textAt('id', row), label: clientName(store, row), detail: details.map(isolated).join(' · ') };
    });
  }, [data, text]);
  const words = fold(text).split(/\s+/);
  const fits = (label: string) => words.every((word) => fold(label).includes(word));
  const fitting = text.trim() === '' ? [] : (networks.data?.items ?? []).filter(({ name }) => fits(name));
  const sections: readonly Section[] = [
    { title: 'Clients', entries: clients.map((client) => ({ ...client, run: () => open(client.key) })) },
    {
      title: 'Networks',
      entries: fitting
        .slice(0, MOST_NETWORKS)
        .map(({ id, name }) => ({ key: id, label: name, run: () => setNetwork(id) })),
    },
    {
      title: 'Commands',
      // Those of the view are about 60, so they need a text.
      entries: (text.trim() === '' ? commands : [...commands, ...viewCommands])
        .filter(({ label }) => fits(label))
        .map(({ label, keys, run }) => ({ key: label, label, keys, run })),
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}
