import type { FieldKey } from '#clients/fields.ts';
import { AskMeraki } from './AskMeraki.tsx';
import { Facet } from './Facet.tsx';

const SHOWN: readonly FieldKey[] = ['ssid', 'vlan', 'os', 'status', 'connection', 'manufacturer', 'accessPoint'];

/** What Meraki is asked for, then the narrowing of what is loaded. */
export function FilterPanel() {
  return (
    <>
      <AskMeraki />
      {SHOWN.map((field) => (
        <Facet key={field} field={field} />
      ))}
    </>
  );
}
