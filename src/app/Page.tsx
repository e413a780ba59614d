import { serverMode } from '#state/pickers.ts';
import { rememberNetwork, rememberedNetwork } from '#state/remembered-network.ts';
import { ScopeProvider, useScopeInAddress } from '#state/use-scope.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Dashboard } from './Dashboard.tsx';

const ChooseNetwork = onDemand(() =>
  import('#features/network-picker/ChooseNetwork.tsx').then((module) => module.ChooseNetwork),
);

/** Chooses what to show: the network of the URL, else the last one used or the demo's, else the pickers. */
export function Page() {
  const scope = useScopeInAddress();
  const mode = useQuery(serverMode());
  const demo = mode.data?.mode === 'simulator';
  const fallback = mode.isPending
    ? null
    : (rememberedNetwork(mode.data?.mode ?? '') ?? mode.data?.defaultNetworkId ?? null);
  const networkId = scope.networkId ?? fallback;
  const modeName = mode.data?.mode;

  useEffect(() => {
    if (scope.networkId !== null && modeName !== undefined) rememberNetwork(modeName, scope.networkId);
  }, [scope.networkId, modeName]);

  if (networkId === null) return mode.isPending ? null : <ChooseNetwork onPick={scope.setNetwork} />;
  return (
    <ScopeProvider value={scope}>
      <Dashboard key="dashboard" networkId={networkId} demo={demo} />
    </ScopeProvider>
  );
}
