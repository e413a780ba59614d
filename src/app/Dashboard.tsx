import { OpenClient } from '#features/client-details/OpenClient.tsx';
import { ClientTable } from '#features/client-table/ClientTable.tsx';
import { ColumnsButton } from '#features/client-table/ColumnsButton.tsx';
import { Summary } from '#features/charts/Summary.tsx';
import { ExportButton } from '#features/export/ExportButton.tsx';
import { FilteredToNothing } from '#features/filter-panel/FilteredToNothing.tsx';
import { FilterPanel } from '#features/filter-panel/FilterPanel.tsx';
import { DataAge } from '#features/load-status/DataAge.tsx';
import { EmptyNetwork } from '#features/load-status/EmptyNetwork.tsx';
import { LoadStatus } from '#features/load-status/LoadStatus.tsx';
import { SpanPicker } from '#features/network-picker/SpanPicker.tsx';
import { NetworkPicker } from '#features/network-picker/NetworkPicker.tsx';
import { QueryBar } from '#features/query-bar/QueryBar.tsx';
import { useClientLoad } from '#state/use-client-load.ts';
import { ClientDataProvider, useClientView } from '#state/use-client-view.ts';
import { FilterProvider, useFilterState } from '#state/use-filter.ts';
import { useScope } from '#state/use-scope.ts';
import { AppShell, Badge, Burger, Button, Group, Title, useMantineColorScheme } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import classes from './Dashboard.module.css';

const ChartBand = lazy(() =>
  import('#features/charts/ChartBand.tsx').then((module) => ({ default: module.ChartBand })),
);

/** One network's clients: header, filter rail, charts, list. */
export function Dashboard({ networkId, demo }: { readonly networkId: string; readonly demo: boolean }) {
  const scope = useScope();
  const filter = useFilterState();
  const load = useClientLoad({ networkId, timespan: scope.timespan, t0: scope.t0, asked: scope.asked });
  const data = useClientView(load, filter);
  const [rail, setRail] = useState(false);
  const [charts, setCharts] = useLocalStorage({
    key: 'clientscope.charts',
    defaultValue: globalThis.matchMedia('(min-width: 48em)').matches,
    getInitialValueInEffect: false,
    deserialize: (text) => text !== 'false',
  });
  const { toggleColorScheme } = useMantineColorScheme();
  const empty = load.phase === 'whole' && load.rows === 0;
  return (
    <FilterProvider value={filter}>
      <ClientDataProvider value={data}>
        <AppShell header={{ height: 48 }} navbar={{ width: 250, breakpoint: 'sm', collapsed: { mobile: !rail } }}>
          <AppShell.Header>
            <Group h="100%" px="sm" gap="sm" wrap="nowrap" className={classes.header}>
              <Burger opened={rail} onClick={() => setRail(!rail)} hiddenFrom="sm" size="sm" aria-label="Filters" />
              <Title order={1} size="h4">
                Clientscope
              </Title>
              {demo ? (
                <Badge variant="light" color="grape" style={{ flex: 'none' }}>
                  Demo data
                </Badge>
              ) : null}
              <NetworkPicker networkId={networkId} onPick={scope.setNetwork} />
              <SpanPicker />
              <div className={classes.age}>
                <DataAge loadedAt={load.loadedAt} />
              </div>
              <Button size="compact-sm" variant="default" onClick={load.refresh}>
                Refresh
              </Button>
              <ExportButton />
              <ColumnsButton />
              <Button size="compact-sm" variant="default" onClick={toggleColorScheme}>
                Light / dark
              </Button>
            </Group>
          </AppShell.Header>
          <AppShell.Navbar className={classes.rail}>
            <FilterPanel />
          </AppShell.Navbar>
          <AppShell.Main className={classes.main}>
            <Group justify="space-between" wrap="nowrap" pr="xs">
              <Summary />
              <Button
                size="compact-xs"
                variant="subtle"
                aria-expanded={charts}
                onClick={() => setCharts(!charts)}
                rightSection={<span aria-hidden>{charts ? '▴' : '▾'}</span>}
              >
                Charts
              </Button>
            </Group>
            {charts ? (
              <Suspense fallback={<div className={classes.charts} />}>
                <ChartBand />
              </Suspense>
            ) : null}
            <QueryBar />
            <LoadStatus load={load} />
            {empty ? <EmptyNetwork asked={Object.keys(scope.asked).length > 0} /> : null}
            <FilteredToNothing />
            <ClientTable />
          </AppShell.Main>
          <OpenClient />
        </AppShell>
      </ClientDataProvider>
    </FilterProvider>
  );
}
