import { type ClientKey, type ClientPolicy, clientPolicy, useOperation } from '#state/load/one-client.ts';
import { ApiSection, Nothing } from './ApiSection.tsx';
import classes from './Sections.module.css';

/** What Meraki's policy names mean. */
const MEANING: Readonly<Record<string, string>> = {
  Normal: 'the rules of the network apply',
  Blocked: 'the client cannot use the network',
  Allowed: 'no splash page and no limits',
  Whitelisted: 'no splash page and no limits',
};

/** `Group policy 101`; other policies are named alone unless Meraki gives them a group policy too. */
function named(policy: string, groupPolicyId: string): string {
  if (groupPolicyId === '') return policy === '' ? 'Not stated by Meraki' : policy;
  return policy === '' || policy === 'Group policy'
    ? `Group policy ${groupPolicyId}`
    : `${policy}, group policy ${groupPolicyId}`;
}

function Shown({ policy, groupPolicyId, bySsid }: ClientPolicy) {
  if (policy === '' && bySsid.length === 0) return <Nothing>Meraki names no policy for this client.</Nothing>;
  return (
    <>
      <p className={classes.line}>
        <b>{named(policy, groupPolicyId)}</b>
        {MEANING[policy] === undefined ? null : <span>{MEANING[policy]}</span>}
      </p>
      {bySsid.map((one) => (
        <p key={one.ssid} className={classes.line}>
          <span>SSID number {one.ssid}</span>
          <span>{named(one.policy, one.groupPolicyId)}</span>
        </p>
      ))}
    </>
  );
}

/** The policy that holds for the client now. */
export function Policy({ client, asks }: { readonly client: ClientKey; readonly asks: boolean }) {
  const operation = useOperation(clientPolicy(client), asks);
  return (
    <ApiSection title="Policy in force" operation={operation}>
      {Shown}
    </ApiSection>
  );
}
