import * as v from 'valibot';
import { setting } from './setting.ts';

/** By the server's mode: the demo's networks are none of Meraki's. */
const kept = setting<Readonly<Record<string, string>>>({
  name: 'last-network',
  schema: v.record(v.string(), v.string()),
  initial: {},
});

/** The network used last in this mode, or null. Only its id is kept, no client data. */
export const lastNetwork = (mode: string): string | null => kept.read()[mode] ?? null;

export const keepLastNetwork = (mode: string, networkId: string): void =>
  kept.change((networks) => (networks[mode] === networkId ? networks : { ...networks, [mode]: networkId }));
