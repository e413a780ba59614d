import { OpenClient } from '#features/client-details/OpenClient.tsx';
import { ClientTable } from '#features/client-table/ClientTable.tsx';
import { ColumnsButton } from '#features/client-table/ColumnsButton.tsx';
import { Summary } from '#features/charts/Summary.tsx';
import { ExportButton } from '#features/export/ExportButton.tsx';
import { FilteredToNothing } from '#features/filter-panel/FilteredToNothing.tsx';
import { FilterPanel } from '#features/filter-panel/FilterPanel.tsx';
import { LoadStatus } from '#features/load-status/LoadStatus.tsx';
import { SpanPicker } from '#features/network-picker/SpanPicker.tsx';
import { NetworkPicker } from '#features/network-picker/NetworkPicker.tsx';
import { QueryBar } from '#features/query-bar/QueryBar.tsx';
import { formatAbsolute } from '#format/format-time.ts';
import { useClientLoad } from '#state/use-client-load.ts';
import { ClientDataProvider, useClientView } from '#state/use-client-view.ts';
import { FilterProvider, useFilterState } from '#state/use-filter.ts';
import { useScope } from '#state/use-scope.ts';
import { AppShell, Badge, Burger, Button, Group, Text, Title, useMantineColorScheme } from '@mantine/core';
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
                <Badge variant="light" color="grape">
                  Demo data
                </Badge>
              ) : null}
              <NetworkPicker networkId={networkId} onPick={scope.setNetwork} />
              <SpanPicker />
              <Text size="xs" ml="auto" className={classes.age}>
                {load.loadedAt === null ? '' : `As of ${formatAbsolute(load.loadedAt)}`}
              </Text>
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
            <Summary />
            <Suspense fallback={<div className={classes.charts} />}>
              <ChartBand />
            </Suspense>
            <QueryBar />
            <LoadStatus load={load} />
            {empty ? <Text p="xl">No client has used this network in the time span.</Text> : null}
            <FilteredToNothing />
            <ClientTable />
          </AppShell.Main>
          <OpenClient />
        </AppShell>
      </ClientDataProvider>
    </FilterProvider>
  );
}
