import { networkById, networksOf, organizations } from '#state/load/pickers.ts';
import { PickBox } from '#ui/PickBox.tsx';
import { causeOf, retryCause } from '#state/load/faults.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import classes from './NetworkPicker.module.css';
import { PickerFault } from './PickerFault.tsx';

interface NetworkPickerProps {
  /** '' while none is chosen; an id that the lists do not know is shown as it is. */
  readonly networkId: string;
  /** The organization that was chosen last, until a network of it is; null for that of the network. */
  readonly chosen: string | null;
  onChoose(organizationId: string | null): void;
  onPick(networkId: string): void;
}

/** Organization and network, searchable by name and id. What went wrong is said beside them; the network shown stays. */
export function NetworkPicker({ networkId, chosen, onChoose, onPick }: NetworkPickerProps) {
  const client = useQueryClient();
  const current = useQuery(networkById(networkId));
  const orgs = useQuery(organizations());
  const only = orgs.data?.length === 1 ? orgs.data[0].id : '';
  const organizationId = chosen ?? current.data?.organizationId ?? only;
  const networks = useQuery(networksOf(organizationId));
  const elsewhere = chosen !== null && chosen !== current.data?.organizationId;
  const organization = orgs.data?.find(({ id }) => id === organizationId);
  // Over the clients of another organization's network the fault has a place of its own.
  const failed = orgs.error ?? (elsewhere && networkId !== '' ? null : networks.error);
  return (
    <div className={classes.picker}>
      <PickBox
        label="Organization"
        value={organizationId}
        text={organization?.name ?? organizationId}
        options={orgs.data ?? []}
        nothing={orgs.isPending ? 'Loading…' : 'The API key sees no organization'}
        onPick={onChoose}
      />
      <PickBox
        key={organizationId}
        label="Network"
        value={networkId}
        text={elsewhere ? '' : (current.data?.name ?? networkId)}
        options={(networks.data ?? []).map(({ id, name, productTypes }) => ({
          id,
          name,
          detail: productTypes.join(' · '),
        }))}
        nothing={
          organizationId === ''
            ? 'Choose an organization first'
            : networks.isPending
              ? 'Loading…'
              : 'This organization has no network'
        }
        onPick={(id) => {
          onChoose(null);
          onPick(id);
        }}
      />
      {failed === null ? null : (
        <PickerFault
          what={orgs.isError ? 'The organizations' : 'The networks'}
          message={failed.message}
          onRetry={() => retryCause(client, causeOf(failed))}
        />
      )}
    </div>
  );
}
