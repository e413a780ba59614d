import { isUnseen, networkById, serverMode } from '#state/load/pickers.ts';
import { lastNetwork } from '#state/settings/page-settings.ts';
import { useNetworkInAddress } from '#state/address/whole-address.ts';
import { ScopeProvider, useScopeState } from '#state/address/use-scope.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useQuery } from '@tanstack/react-query';
import { Dashboard } from './Dashboard.tsx';

const ChooseNetwork = onDemand(() =>
  import('#features/network-picker/ChooseNetwork.tsx').then((module) => module.ChooseNetwork),
);

/**
 * Shows the network of the address, else the network used last, else that of the demo, else the pickers. They also take the place of a
 * network that was used last and that the key does not see any more, and of a text in the address that is no id.
 */
export function Page() {
  const scope = useScopeState();
  const { networkId: named, oddNetwork } = scope;
  const bare = named === null && oddNetwork === null;
  // An address that names a network need not wait for the server's mode.
  const mode = useQuery({ ...serverMode(), enabled: bare });
  const last = bare && !mode.isPending ? lastNetwork(mode.data?.mode ?? '') : null;
  const networkId = named ?? last ?? (bare ? (mode.data?.defaultNetworkId ?? null) : null);
  // While the first page of the network used last is on its way, Meraki says whether the key sees that network.
  const network = useQuery({ ...networkById(networkId ?? ''), enabled: last !== null });
  const unseen = last !== null && isUnseen(network.error);
  useNetworkInAddress(last !== null && (network.isPending || unseen) ? null : networkId);
  if (networkId === null || unseen) {
    if (bare && mode.isPending) return null;
    return <ChooseNetwork unseen={unseen ? last : null} odd={oddNetwork} onPick={scope.setNetwork} />;
  }
  return (
    <ScopeProvider value={scope}>
      <Dashboard key="dashboard" networkId={networkId} />
    </ScopeProvider>
  );
}
