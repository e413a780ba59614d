import { serverMode } from '#state/load/pickers.ts';
import { keepLastNetwork, lastNetwork } from '#state/settings/page-settings.ts';
import { useNetworkInAddress } from '#state/address/whole-address.ts';
import { ScopeProvider, useScopeInAddress } from '#state/address/use-scope.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Dashboard } from './Dashboard.tsx';

const ChooseNetwork = onDemand(() =>
  import('#features/network-picker/ChooseNetwork.tsx').then((module) => module.ChooseNetwork),
);

/** Shows the network of the address, else the network used last, else that of the demo, else the pickers. */
export function Page() {
  const scope = useScopeInAddress();
  const named = scope.networkId !== null;
  // An address that names a network need not wait for the server's mode.
  const mode = useQuery({ ...serverMode(), enabled: !named });
  const fallback = mode.isPending ? null : (lastNetwork(mode.data?.mode ?? '') ?? mode.data?.defaultNetworkId ?? null);
  const networkId = scope.networkId ?? fallback;
  useNetworkInAddress(networkId);
  // If the address names a network, the header asks for the mode, after the first rows.
  const known = mode.data?.mode;
  useEffect(() => {
    if (scope.networkId !== null && known !== undefined) keepLastNetwork(known, scope.networkId);
  }, [scope.networkId, known]);
  if (networkId === null) return mode.isPending ? null : <ChooseNetwork onPick={scope.setNetwork} />;
  return (
    <ScopeProvider value={scope}>
      <Dashboard key="dashboard" networkId={networkId} />
    </ScopeProvider>
  );
}
