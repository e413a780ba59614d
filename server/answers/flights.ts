import type { Answered } from '../upstream/ask-meraki.ts';
import type { Caller } from '../budget/caller.ts';
import type { Hold } from './held-bytes.ts';
import { TimeBounds } from '../upstream/time-bounds.ts';

/** The result of a flight: an answer, and the count of its bytes. */
export interface Landed {
  readonly answered: Answered;
  readonly hold: Hold;
  /** It is from the store: another server had asked for it. */
  readonly fromStore?: boolean;
}

interface Passenger {
  readonly caller: Caller;
  readonly take: (landed: Landed) => void;
}

/** One upstream request that is under way, or waits for its turn. */
export class Flight {
  readonly time = new TimeBounds();
  readonly passengers = new Set<Passenger>();
  /** By performance.now(); null while it waits for its turn. */
  begunAt: number | null = null;
  /** By performance.now(): an answer that was asked for earlier is too old for one of its callers. */
  notBefore = Number.NEGATIVE_INFINITY;

  /** Those who wait for it. */
  callers(): Caller[] {
    return Array.from(this.passengers, ({ caller }) => caller);
  }
}

export interface Boarding {
  readonly caller: Caller;
  /** By performance.now(): an answer that was asked for earlier is too old. */
  readonly notBefore: number;
  /** Fires when the caller has left. */
  readonly signal: AbortSignal;
}

/**
 * Callers who want the same answer at the same time share one request. Each of them gets its answer, also an error, and no second
 * request is made for it. The request is aborted when the last of them has left.
 */
export class Flights {
  private readonly flying = new Map<string, Flight>();

  /**
   * Joins the request of this name, or begins one.
   * @param begin sends it; its promise never rejects
   * @returns its answer, whose hold the caller releases; rejects when the caller leaves. `joined`: somebody else had begun it
   */
  board(
    name: string,
    boarding: Boarding,
    begin: (flight: Flight) => Promise<Landed>,
  ): { readonly landed: Promise<Landed>; readonly joined: boolean } {
    const known = this.flying.get(name);
    const joined = known !== undefined && (known.begunAt === null || known.begunAt >= boarding.notBefore);
    const flight = joined ? known : new Flight();
    flight.notBefore = Math.max(flight.notBefore, boarding.notBefore);
    const landed = this.wait(name, flight, boarding);
    if (!joined && flight.passengers.size > 0) {
      this.flying.set(name, flight);
      void begin(flight).then((result) => this.land(name, flight, result));
    }
    return { landed, joined };
  }

  private wait(name: string, flight: Flight, { caller, signal }: Boarding): Promise<Landed> {
    return new Promise((resolve, reject) => {
      const gone = new Error('The caller has gone.');
      if (signal.aborted) return reject(gone);
      const leave = () => {
        flight.passengers.delete(passenger);
        reject(gone);
        if (flight.passengers.size > 0) return;
        this.end(name, flight);
        flight.time.end(gone);
      };
      const passenger: Passenger = {
        caller,
        take: (landed) => {
          signal.removeEventListener('abort', leave);
          resolve(landed);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.passengers.add(passenger);
    });
  }

  private land(name: string, flight: Flight, landed: Landed): void {
    this.end(name, flight);
    for (const passenger of flight.passengers) passenger.take({ ...landed, hold: landed.hold.share() });
    flight.passengers.clear();
    landed.hold.release();
  }

  /** Nobody joins it any more. A later one of the same name stays. */
  private end(name: string, flight: Flight): void {
    if (this.flying.get(name) === flight) this.flying.delete(name);
  }
}
