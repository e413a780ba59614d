import { Summary } from '#features/charts/Summary.tsx';
import { OpenClient } from '#features/client-details/OpenClient.tsx';
import { ClientTable } from '#features/client-table/ClientTable.tsx';
import { FilteredToNothing } from '#features/filter-panel/FilteredToNothing.tsx';
import { LoadProgress, NarrowOffer } from '#features/load-status/LoadProgress.tsx';
import { LoadStatus } from '#features/load-status/LoadStatus.tsx';
import { HelpButton } from '#features/keyboard-help/HelpButton.tsx';
import { PaletteHost } from '#features/palette/PaletteHost.tsx';
import { QueryBar } from '#features/query-bar/QueryBar.tsx';
import { SelectionBar } from '#features/selection/SelectionBar.tsx';
import { type ClientLoad, useClientLoad } from '#state/load/use-client-load.ts';
import { serverMode, useOtherOrganization } from '#state/load/pickers.ts';
import { useScope } from '#state/address/use-scope.ts';
import { StartPhaseProvider, useStart, useStartPhase, whenIdle } from '#state/view/scheduling.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { keepLastNetwork, toggleCharts, toggleRail, useShell } from '#state/settings/page-settings.ts';
import { counted } from '#format/format-count.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { CopyMessage } from '#ui/CopyMessage.tsx';
import { NARROW } from '#ui/narrow.ts';
import { loadAllParts, onDemand } from '#ui/on-demand.tsx';
import classes from './Dashboard.module.css';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSettingsInAddress } from '#state/address/whole-address.ts';
import { ViewProvider } from './ViewProvider.tsx';
import { type PropsWithChildren, useEffect, useState } from 'react';

const AppHeader = onDemand(() => import('./AppHeader.tsx').then((module) => module.AppHeader));
const ListTools = onDemand(() => import('./ListTools.tsx').then((module) => module.ListTools));
const ListNotes = onDemand(() => import('#features/query-bar/ListNotes.tsx').then((module) => module.ListNotes));
const FilterPanel = onDemand(() =>
  import('#features/filter-panel/FilterPanel.tsx').then((module) => module.FilterPanel),
);
const OtherOrganization = onDemand(() =>
  import('#features/network-picker/OtherOrganization.tsx').then((module) => module.OtherOrganization),
);
const Band = onDemand(() => import('./Band.tsx').then((module) => module.Band));

// Constants that read the view from its context, so that a page of the load does not render them again.
const SUMMARY = <Summary />;
const COPY_MESSAGE = <CopyMessage />;
const FILTERS = (
  <ErrorBoundary region="The filters">
    <FilterPanel />
  </ErrorBoundary>
);
const TOOLS = (
  <AfterFirstRows>
    <ListTools />
    <HelpButton />
  </AfterFirstRows>
);
const LIST = (
  <>
    <ErrorBoundary region="The list">
      <ClientTable />
    </ErrorBoundary>
    <FilteredToNothing />
    <AfterFirstRows>
      <ListNotes />
    </AfterFirstRows>
    <SelectionBar />
  </>
);

/** One network's clients: header, filter rail, band, list. */
export function Dashboard({ networkId }: { readonly networkId: string }) {
  const { timespan, t0, asked, setNetwork } = useScope();
  const load = useClientLoad({ networkId, timespan, t0, asked });
  const start = useStart(load);
  const open = useOpenParts();
  const [organizationId, chooseOrganization] = useState<string | null>(null);
  const other = useOtherOrganization(networkId, organizationId);
  const away = other !== null;
  useSettingsInAddress();
  useLastNetworkKept(networkId, start !== 'first-rows' && load.store !== null);
  useAllPartsLoaded(start === 'all' && load.phase !== 'loading');
  return (
    <StartPhaseProvider value={start}>
      <ViewProvider networkId={networkId} load={load}>
        <div className={classes.shell}>
          <header className={classes.header}>
            <AfterFirstRows>
              <AppHeader
                networkId={networkId}
                loadedAt={load.loadedAt}
                rail={open.rail}
                organizationId={organizationId}
                onOrganization={chooseOrganization}
                away={away}
                onRefresh={load.refresh}
                onRail={open.toggleRail}
              />
            </AfterFirstRows>
          </header>
          <nav className={classes.rail} aria-label="Filters" hidden={!open.rail} inert={away}>
            <AfterFirstRows>{FILTERS}</AfterFirstRows>
            {open.narrow ? <RailFooter onClose={open.toggleRail} /> : null}
          </nav>
          <main className={classes.main} inert={away || (open.narrow && open.rail)}>
            <SummaryAndBand load={load} open={open.charts} />
            <ListAndTools networkId={networkId} load={load} />
          </main>
          {other === null ? null : (
            <OtherOrganization
              other={other}
              onPick={(id) => {
                chooseOrganization(null);
                setNetwork(id);
              }}
              onKeep={() => chooseOrganization(null)}
            />
          )}
          <ErrorBoundary region="The details">
            <OpenClient networkId={networkId} />
          </ErrorBoundary>
          <PaletteHost networkId={networkId} />
          {COPY_MESSAGE}
        </div>
      </ViewProvider>
    </StartPhaseProvider>
  );
}

/** Draws its children once the first rows are painted. */
function AfterFirstRows({ children }: PropsWithChildren) {
  return useStartPhase() === 'first-rows' ? null : children;
}

/** The totals and the tabs of the band. Its panel waits for the last phase of the start; its place is kept until then. */
function SummaryAndBand({ load, open }: { readonly load: ClientLoad; readonly open: boolean }) {
  const ready = useStartPhase() === 'all';
  const kept = open && (load.store !== null || load.phase === 'loading');
  return (
    <div className={classes.band} data-open={kept ? true : undefined}>
      {SUMMARY}
      <AfterFirstRows>
        <Band open={open} ready={ready} onToggle={toggleCharts} />
      </AfterFirstRows>
    </div>
  );
}

interface ListAndToolsProps {
  readonly networkId: string;
  readonly load: ClientLoad;
}

/** The search and the tools, the list below them, and notices about its load. */
function ListAndTools({ networkId, load }: ListAndToolsProps) {
  const loading = load.phase === 'loading';
  return (
    <>
      <QueryBar
        progress={loading ? <LoadProgress networkId={networkId} load={load} /> : null}
        offers={loading ? <NarrowOffer arrived={load.arrived} /> : null}
      >
        {TOOLS}
      </QueryBar>
      <div className={classes.list}>
        {LIST}
        <LoadStatus load={load} />
      </div>
    </>
  );
}

/** On a narrow screen, where the filters cover the list: the number of matching clients, and the way back to the list. */
function RailFooter({ onClose }: { onClose(): void }) {
  const data = useClientData();
  return (
    <div className={classes.railFooter}>
      <Button variant="filled" size="sm" fullWidth onClick={onClose}>
        {data === null ? 'Show the list' : `Show ${counted(data.view.matched, 'client')}`}
      </Button>
    </div>
  );
}

/** Which parts of the page are open. On a narrow screen the filters are a drawer, which is closed at first. */
function useOpenParts() {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const { rail, charts } = useShell();
  const [drawer, { toggle }] = useDisclosure();
  return { narrow, charts, rail: narrow ? drawer : rail, toggleRail: narrow ? toggle : toggleRail };
}

/** Keeps the network as the one used last, once it has shown clients: the next visit without an address opens it. */
function useLastNetworkKept(networkId: string, shown: boolean): void {
  const mode = useQuery({ ...serverMode(), enabled: shown }).data?.mode;
  useEffect(() => {
    if (shown && mode !== undefined) keepLastNetwork(mode, networkId);
  }, [shown, mode, networkId]);
}

/** Loads the code of all parts when the page is idle. */
function useAllPartsLoaded(ready: boolean): void {
  useEffect(() => (ready ? whenIdle(() => void loadAllParts()) : undefined), [ready]);
}
