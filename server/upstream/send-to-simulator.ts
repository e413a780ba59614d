import { Readable } from 'node:stream';
import type { Send } from './upstream.ts';

/** The embedded simulator in Meraki's place. */
export function sendToSimulator(requestsPerSecond: number, standsAt: number | null): Send {
  const simulator = import('../../simulator/simulator.ts').then(({ createSimulator }) =>
    createSimulator({ requestsPerSecond, ...(standsAt === null ? {} : { dataNow: () => standsAt }) }),
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
