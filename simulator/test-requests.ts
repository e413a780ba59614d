import { createSimulator, type SimulatorOptions } from './simulator.ts';

type Ask = (path: string, signal?: AbortSignal) => Promise<Response>;

/** Asks a simulator of its own for paths below /api/v1, with a key. @param now epoch ms */
export function asker(now: number, options: SimulatorOptions = {}): Ask {
  const simulate = createSimulator({ now: () => now, ...options });
  return (path, signal) =>
    simulate(
      new Request(`https://api.meraki.com/api/v1${path}`, {
        headers: { authorization: 'Bearer x' },
        ...(signal === undefined ? {} : { signal }),
      }),
    );
}
