import { type ClientKey, type ClientPolicy, clientPolicy, useOperation } from '#state/load/operations.ts';
import { Group } from '@mantine/core';
import { ApiSection, Note } from './Section.tsx';

// A map: the names come from Meraki, and every object has members such as `constructor`.
const POLICIES: ReadonlyMap<string, string> = new Map([
  ['Normal', 'the rules of the network apply'],
  ['Blocked', 'the client cannot use the network'],
  ['Allowed', 'no splash page and no limits'],
  ['Whitelisted', 'no splash page and no limits'],
]);

/** What one of Meraki's own policies does; undefined for another one. */
export const policyMeaning = (policy: string): string | undefined => POLICIES.get(policy);

/** A policy by its name, with the id of its group policy if it has one: `Group policy 101`. */
function named(policy: string, groupPolicyId: string): string {
  if (groupPolicyId === '') return policy === '' ? 'Not stated by Meraki' : policy;
  return policy === '' || policy === 'Group policy'
    ? `Group policy ${groupPolicyId}`
    : `${policy}, group policy ${groupPolicyId}`;
}

function policyRows({ policy, groupPolicyId, bySsid }: ClientPolicy) {
  if (policy === '' && bySsid.length === 0) return <Note>Meraki names no policy for this client.</Note>;
  const rows = [
    { key: '', name: <b>{named(policy, groupPolicyId)}</b>, text: policyMeaning(policy) },
    ...bySsid.map((one) => ({
      key: one.ssid,
      name: <span>SSID number {one.ssid}</span>,
      text: named(one.policy, one.groupPolicyId),
    })),
  ];
  return rows.map(({ key, name, text }) => (
    <Group key={key} justify="space-between" gap={8} my={2} fz={12}>
      {name}
      <span>{text}</span>
    </Group>
  ));
}

/** The policy that holds for the client now. */
export function Policy({ client, asks }: { readonly client: ClientKey; readonly asks: boolean }) {
  const operation = useOperation(clientPolicy(client), asks);
  return (
    <ApiSection title="Policy in force" operation={operation}>
      {policyRows}
    </ApiSection>
  );
}
