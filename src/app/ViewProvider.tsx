import { useFindingColumns } from '#state/derived/use-findings.ts';
import { useAfterPaint } from '#state/use-after-paint.ts';
import type { ClientLoad } from '#state/load/use-client-load.ts';
import {
  type ClientData,
  ClientDataProvider,
  ListDataProvider,
  LoadPhaseProvider,
  useClientView,
} from '#state/use-client-view.ts';
import { FilterProvider, useFilterState } from '#state/address/use-filter.ts';
import type { ReactNode } from 'react';

interface ViewProviderProps {
  readonly load: ClientLoad;
  readonly children: ReactNode;
}

/** The filter and what it finds. They change at every key that is typed, and only what reads them is rendered again. */
export function ViewProvider({ load, children }: ViewProviderProps) {
  const filter = useFilterState();
  const found = useFindingColumns(load);
  const isWhole = found !== null && found.version === load.store?.version;
  const data = useClientView(load, filter, load.store?.derivedVersion ?? 0, isWhole);
  return (
    <FilterProvider value={filter}>
      <LoadPhaseProvider value={load.phase}>
        <ListDataProvider value={data}>
          <AfterTheList data={data}>{children}</AfterTheList>
        </ListDataProvider>
      </LoadPhaseProvider>
    </FilterProvider>
  );
}

/** What stands about the list follows it a frame later. */
function AfterTheList({ data, children }: { readonly data: ClientData | null; readonly children: ReactNode }) {
  return <ClientDataProvider value={useAfterPaint(data)}>{children}</ClientDataProvider>;
}
