import { Summary } from '#features/charts/Summary.tsx';
import { OpenClient } from '#features/client-details/OpenClient.tsx';
import { ClientTable } from '#features/client-table/ClientTable.tsx';
import { FilteredToNothing } from '#features/filter-panel/FilteredToNothing.tsx';
import { EmptyNetwork } from '#features/load-status/EmptyNetwork.tsx';
import { LoadProgress } from '#features/load-status/LoadProgress.tsx';
import { LoadStatus } from '#features/load-status/LoadStatus.tsx';
import { NarrowOffer } from '#features/load-status/NarrowOffer.tsx';
import { HelpButton } from '#features/keyboard-help/HelpButton.tsx';
import { PaletteHost } from '#features/palette/PaletteHost.tsx';
import { QueryBar } from '#features/query-bar/QueryBar.tsx';
import { SelectionBar } from '#features/selection/SelectionBar.tsx';
import { useClientLoad } from '#state/load/use-client-load.ts';
import { useOtherOrganization } from '#state/load/pickers.ts';
import { useScope } from '#state/address/use-scope.ts';
import { StartPhaseProvider, useStart } from '#state/view/start-phase.ts';
import { whenIdle } from '#state/view/pacing.ts';
import { CopyMessage } from '#ui/CopyMessage.tsx';
import { loadAllParts, onDemand } from '#ui/on-demand.tsx';
import classes from './Dashboard.module.css';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { RailFooter } from './RailFooter.tsx';
import { useSettingsInAddress } from '#state/address/link.ts';
import { useOpenParts } from './use-open-parts.ts';
import { ViewProvider } from './ViewProvider.tsx';
import { useEffect, useState } from 'react';

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

// They read the view from its context: as constants they are drawn anew for a new view only, not for each page of a load.
const SUMMARY = <Summary />;
const COPY_MESSAGE = <CopyMessage />;
const FILTERS = (
  <ErrorBoundary region="The filters">
    <FilterPanel />
  </ErrorBoundary>
);
const TOOLS = (
  <>
    <ListTools />
    <HelpButton />
  </>
);
const NOTES = <ListNotes />;
const SELECTION = <SelectionBar />;
const LIST = (
  <>
    <ErrorBoundary region="The list">
      <ClientTable />
    </ErrorBoundary>
    <FilteredToNothing />
  </>
);

/** One network's clients: header, filter rail, charts, list. */
export function Dashboard({ networkId }: { readonly networkId: string }) {
  const scope = useScope();
  const load = useClientLoad({ networkId, timespan: scope.timespan, t0: scope.t0, asked: scope.asked });
  const shell = useOpenParts();
  useSettingsInAddress();
  const empty = load.phase === 'whole' && load.rows === 0;
  const [organizationId, chooseOrganization] = useState<string | null>(null);
  const other = useOtherOrganization(networkId, organizationId);
  const start = useStart(load);
  const rest = start !== 'first-rows';
  const whole = start === 'all' && load.phase !== 'loading';
  useEffect(() => (whole ? whenIdle(() => void loadAllParts()) : undefined), [whole]);
  return (
    <StartPhaseProvider value={start}>
      <ViewProvider networkId={networkId} load={load}>
        <div className={classes.shell}>
          <header className={classes.header}>
            {rest ? (
              <AppHeader
                networkId={networkId}
                loadedAt={load.loadedAt}
                rail={shell.rail}
                organizationId={organizationId}
                onOrganization={chooseOrganization}
                away={other !== null}
                onRefresh={load.refresh}
                onRail={shell.toggleRail}
              />
            ) : null}
          </header>
          <nav className={classes.rail} aria-label="Filters" hidden={!shell.rail} inert={other !== null}>
            {rest ? FILTERS : null}
            {shell.narrow ? <RailFooter onClose={shell.toggleRail} /> : null}
          </nav>
          <main className={classes.main} inert={other !== null}>
            <div
              className={classes.band}
              data-open={shell.charts && (load.store !== null || load.phase === 'loading') ? true : undefined}
            >
              {SUMMARY}
              {rest ? <Band open={shell.charts} ready={start === 'all'} onToggle={shell.toggleCharts} /> : null}
            </div>
            <QueryBar
              progress={
                load.phase === 'loading' ? <LoadProgress networkId={networkId} load={load} stoppable={rest} /> : null
              }
              offers={load.phase === 'loading' ? <NarrowOffer arrived={load.arrived} /> : null}
            >
              {rest ? TOOLS : null}
            </QueryBar>
            <div className={classes.list}>
              {LIST}
              {rest ? NOTES : null}
              {SELECTION}
              {empty ? <EmptyNetwork asked={Object.keys(scope.asked).length > 0} /> : null}
              <LoadStatus load={load} />
            </div>
          </main>
          {other === null ? null : (
            <OtherOrganization
              other={other}
              onPick={(id) => {
                chooseOrganization(null);
                scope.setNetwork(id);
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
