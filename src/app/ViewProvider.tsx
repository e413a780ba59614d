import type { ClientLoad } from '#state/use-client-load.ts';
import { ClientDataProvider, LoadPhaseProvider, useClientView } from '#state/use-client-view.ts';
import { FilterProvider, useFilterState } from '#state/use-filter.ts';
import type { ReactNode } from 'react';

interface ViewProviderProps {
  readonly load: ClientLoad;
  readonly children: ReactNode;
}

/** The filter and what it finds. They change at every key that is typed, and only what reads them is rendered again. */
export function ViewProvider({ load, children }: ViewProviderProps) {
  const filter = useFilterState();
  const data = useClientView(load, filter);
  return (
    <FilterProvider value={filter}>
      <LoadPhaseProvider value={load.phase}>
        <ClientDataProvider value={data}>{children}</ClientDataProvider>
      </LoadPhaseProvider>
    </FilterProvider>
  );
}
