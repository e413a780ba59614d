import { ComparisonProvider } from '#state/view/use-comparison.ts';
import { RosterProvider } from '#state/view/use-roster.ts';
import { FindingsProvider } from '#state/view/use-findings.ts';
import { useAfterPaint } from '#state/view/scheduling.ts';
import { AutoRefreshProvider, useAutoRefreshState } from '#state/load/use-auto-refresh.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import {
  type ClientData,
  ClientDataProvider,
  ListDataProvider,
  LoadPhaseProvider,
  useListedClients,
} from '#state/view/use-client-view.ts';
import { FilterProvider, useFilterState } from '#state/address/use-filter.ts';
import type { ReactNode } from 'react';

interface ViewProviderProps {
  readonly networkId: string;
  readonly load: ClientLoad;
  readonly children: ReactNode;
}

/** Provides the filter and its view. They change with each typed letter, and only their readers render again. */
export function ViewProvider({ networkId, load, children }: ViewProviderProps) {
  const filter = useFilterState();
  const { data, found, comparison, roster } = useListedClients(networkId, load, filter);
  const autoRefresh = useAutoRefreshState(load);
  return (
    <FilterProvider value={filter}>
      <LoadPhaseProvider value={load.phase}>
        <FindingsProvider value={found}>
          <ComparisonProvider value={comparison}>
            <RosterProvider value={roster}>
              <AutoRefreshProvider value={autoRefresh}>
                <ListDataProvider value={data}>
                  <AfterTheList data={data}>{children}</AfterTheList>
                </ListDataProvider>
              </AutoRefreshProvider>
            </RosterProvider>
          </ComparisonProvider>
        </FindingsProvider>
      </LoadPhaseProvider>
    </FilterProvider>
  );
}

/** Charts, facets and totals get new data one frame after the list. */
function AfterTheList({ data, children }: { readonly data: ClientData | null; readonly children: ReactNode }) {
  return <ClientDataProvider value={useAfterPaint(data)}>{children}</ClientDataProvider>;
}
