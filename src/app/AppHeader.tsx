import { ExportButton } from '#features/export/ExportButton.tsx';
import { DataAge, RefreshCountdown } from '#features/load-status/DataAge.tsx';
import { SpanPicker } from '#features/network-picker/SpanPicker.tsx';
import { networkById, serverMode } from '#state/load/pickers.ts';
import { useCommand } from '#state/view/page-state.ts';
import { useScope } from '#state/address/use-scope.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Logo } from '#ui/Logo.tsx';
import { onDemand } from '#ui/on-demand.tsx';
import { NARROW } from '#ui/narrow.ts';
import { useFocusKept } from '#ui/use-focus-kept.ts';
import { isTaken } from '#ui/use-page-keys.ts';
import { ToolButton } from '#ui/ToolButton.tsx';
import { Badge, Title, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import Moon from 'lucide-react/icons/moon';
import PanelLeft from 'lucide-react/icons/panel-left';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Sun from 'lucide-react/icons/sun';
import { memo, type MouseEvent, useRef } from 'react';
import classes from './AppHeader.module.css';
import './foreign-nodes.ts';
import { usePrintScale } from './print-scale.ts';

const NetworkPicker = onDemand(() =>
  import('#features/network-picker/NetworkPicker.tsx').then((module) => module.NetworkPicker),
);

interface AppHeaderProps {
  readonly networkId: string;
  /** Epoch ms of the shown data; null before the first page. */
  readonly loadedAt: number | null;
  readonly rail: boolean;
  /** The organization that was chosen, until a network of it is chosen; else null. */
  readonly organizationId: string | null;
  onOrganization(id: string | null): void;
  /** Whether the shown data are of another organization than the chosen one. */
  readonly away: boolean;
  onRefresh(): void;
  onRail(): void;
}

function skipToList(event: MouseEvent): void {
  // Without a step of Back for the hash.
  event.preventDefault();
  document.querySelector<HTMLElement>('#clients')?.focus();
}

/** What is asked of Meraki, how old the answer is, and its tools. Memoized, so that a page of the load does not render it again. */
export const AppHeader = memo(function AppHeader(props: AppHeaderProps) {
  const { networkId, loadedAt, rail, organizationId, away, onOrganization, onRefresh, onRail } = props;
  const scope = useScope();
  const mode = useQuery(serverMode()).data?.mode;
  const network = useQuery(networkById(networkId));
  useCommand('Refresh', onRefresh);
  // Here, because nothing needs it before the first rows.
  useFocusKept();
  usePrintScale();
  return (
    <div className={classes.header}>
      <a className={classes.skip} href="#clients" onClick={skipToList}>
        Skip to the list
      </a>
      <title>{`${network.data?.name ?? networkId} · Clientscope`}</title>
      <FiltersButton rail={rail} onRail={onRail} />
      <Title order={1} aria-label="Clientscope" className={classes.title}>
        <Logo size={22} />
        <span>Clientscope</span>
      </Title>
      {mode === 'simulator' ? (
        <Badge variant="light" color="grape" size="sm" className={classes.demo}>
          Demo data
        </Badge>
      ) : null}
      <div className={classes.scope}>
        <div className={classes.pickers}>
          <NetworkPicker
            networkId={networkId}
            chosen={organizationId}
            onChoose={onOrganization}
            onPick={scope.setNetwork}
          />
        </div>
        <SpanPicker />
      </div>
      <div className={classes.actions} inert={away}>
        <DataAge loadedAt={loadedAt} />
        <RefreshCountdown />
        <ToolButton
          icon={RefreshCw}
          label="Refresh"
          title="Refresh. The tab Changes can do so every few minutes"
          onClick={onRefresh}
        />
        <ExportButton networkId={networkId} />
        <ColourSchemeButton />
      </div>
    </div>
  );
});

/** Shows and hides the filters. On a narrow screen, where they cover the list, Escape hides them, too. */
function FiltersButton({ rail, onRail }: Pick<AppHeaderProps, 'rail' | 'onRail'>) {
  const button = useRef<HTMLButtonElement>(null);
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || !rail || isTaken(event) || !matchMedia(NARROW).matches) return;
    onRail();
    button.current?.focus();
  });
  return (
    <IconButton
      ref={button}
      icon={PanelLeft}
      iconSize={18}
      size={28}
      label="Filters"
      aria-expanded={rail}
      onClick={onRail}
    />
  );
}

/** Switches between light and dark. Until it is pressed, the setting of the system holds. */
function ColourSchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? 'Light colours' : 'Dark colours';
  const toggle = () => setColorScheme(dark ? 'light' : 'dark');
  useCommand(label, toggle);
  return (
    <IconButton icon={dark ? Sun : Moon} iconSize={15} size={26} variant="default" label={label} onClick={toggle} />
  );
}
