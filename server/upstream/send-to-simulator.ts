import { Readable } from 'node:stream';
import type { Send } from './upstream.ts';

/** The embedded simulator in Meraki's place. @param standsAt epoch ms at which its data stand still; its clock goes on from there */
export function sendToSimulator(requestsPerSecond: number, standsAt: number | null): Send {
  const startedAt = Date.now();
  const still = standsAt === null ? {} : { dataNow: () => standsAt, now: () => standsAt + Date.now() - startedAt };
  const simulator = import('../../simulator/simulator.ts').then(({ createSimulator }) =>
    createSimulator({ requestsPerSecond, ...still }),
  );
  return async (url, time) => {
    const simulate = await simulator;
    const headers = { authorization: 'Bearer simulator' };
    const response = await time.race(simulate(new Request(url, { headers, signal: time.signal })));
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      mayBeKept: response.headers.get('cache-control') !== 'no-store',
      body: response.body === null ? Readable.from([]) : Readable.from(response.body, { signal: time.signal }),
    };
  };
}
