import { networkById, networksOf, organizations, serverMode } from '#state/load/pickers.ts';
import { causeOf, faultOf, retryCause } from '#state/load/faults.ts';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import classes from './NetworkPicker.module.css';
import { PickBox } from './PickBox.tsx';

/** A fault in words: what happened, Meraki's own message, what to do, and the request id for Meraki's support. */
export function faultText(error: Error): string {
  const { title, detail, advice, requestId } = faultOf(error);
  const id = requestId === '' ? '' : ` Request id ${requestId}.`;
  return `${title}. ${detail === '' ? '' : `“${detail}” `}${advice}${id}`;
}

/** The text of a box without options. @param none the text if Meraki has none */
const nothingOf = ({ status }: Pick<UseQueryResult, 'status'>, what: string, none: string): string =>
  ({ pending: 'Loading…', error: `The ${what} could not be loaded`, success: none })[status];

interface NetworkPickerProps {
  /** '' until one is chosen. An id that is not in the lists is shown as it is. */
  readonly networkId: string;
  /** The organization that the user chose, until a network of it is chosen; null means the organization of the network. */
  readonly chosen: string | null;
  onChoose(organizationId: string | null): void;
  onPick(networkId: string): void;
}

/** Two boxes for organization and network. A fault is shown beside them, and the shown network stays. */
export function NetworkPicker({ networkId, chosen, onChoose, onPick }: NetworkPickerProps) {
  const client = useQueryClient();
  const current = useQuery(networkById(networkId));
  const orgs = useQuery(organizations());
  const only = orgs.data?.items.length === 1 && !orgs.data.more ? orgs.data.items[0].id : '';
  const organizationId = chosen ?? current.data?.organizationId ?? only;
  const networks = useQuery(networksOf(organizationId));
  const elsewhere = chosen !== null && chosen !== current.data?.organizationId;
  const organization = orgs.data?.items.find(({ id }) => id === organizationId);
  // While a network of another organization is shown, OtherOrganization shows this fault.
  const failed = orgs.error ?? (elsewhere && networkId !== '' ? null : networks.error);
  const what = orgs.isError ? 'The organizations' : 'The networks';
  // The lists are kept for an hour, but not if the server has another key by now.
  const askMode = () => void client.refetchQueries(serverMode());
  const fault = failed === null ? '' : `${what} could not be loaded. ${faultText(failed)}`;
  const noNetwork = nothingOf(networks, 'networks', 'This organization has no network');
  return (
    <div className={classes.picker}>
      <PickBox
        label="Organization"
        value={organizationId}
        text={organization?.name ?? organizationId}
        options={orgs.data?.items ?? []}
        incomplete={orgs.data?.more === true}
        nothing={nothingOf(orgs, 'organizations', 'The API key sees no organization')}
        onOpen={askMode}
        onPick={onChoose}
      />
      <PickBox
        label="Network"
        value={networkId}
        text={elsewhere ? '' : (current.data?.name ?? networkId)}
        incomplete={networks.data?.more === true}
        options={(networks.data?.items ?? []).map(({ id, name, productTypes }) => ({
          id,
          name,
          detail: productTypes.join(' · '),
        }))}
        nothing={organizationId === '' ? 'Choose an organization first' : noNetwork}
        onOpen={askMode}
        onPick={(id) => {
          onChoose(null);
          onPick(id);
        }}
      />
      {failed === null ? null : (
        <div role="alert" className={classes.fault} title={fault}>
          <span>{fault}</span>
          <Button variant="light" color="red" onClick={() => retryCause(client, causeOf(failed))}>
            Retry
          </Button>
        </div>
      )}
    </div>
  );
}
