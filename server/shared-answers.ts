import type { Asked } from './allow-list.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Boarding, Flight, Flights, Landed } from './flights.ts';

/** Where an answer came from: the cache, a request that somebody else had begun, or one of its own. */
export type Source = 'cache' | 'shared' | 'meraki';

export interface SharedAnswer extends Landed {
  readonly source: Source;
}

/** Asks Meraki once for everybody: an answer comes from the cache, from a request under way, or from a new one. */
export function sharedAnswers(
  nameOf: (asked: Asked) => string,
  cache: AnswerCache,
  flights: Flights,
  fly: (asked: Asked, name: string, flight: Flight) => Promise<Landed>,
): (asked: Asked, boarding: Boarding) => Promise<SharedAnswer> {
  return async (asked, boarding) => {
    const name = nameOf(asked);
    const kept = cache.get(name, boarding.notBefore);
    if (kept !== null) return { answered: kept.answered, hold: kept.hold.share(), source: 'cache' };
    const { landed, joined } = flights.board(name, boarding, async (flight) => {
      const result = await fly(asked, name, flight);
      if (result.answered.mayBeKept) cache.put(name, result, boarding.caller);
      return result;
    });
    const result = await landed;
    return { ...result, source: joined ? 'shared' : result.fromStore === true ? 'cache' : 'meraki' };
  };
}
