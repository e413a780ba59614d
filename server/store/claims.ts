import type { Answered } from '../upstream/ask-meraki.ts';
import type { Flight } from '../answers/flights.ts';
import type { Store } from './store.ts';
import type { StoredAnswers } from './stored-answers.ts';

/** A claim expires after this time unless its server renews it, so that a server that dies holds nobody up. */
const CLAIM_MS = 3000;
const RENEW_MS = 1000;
const LOOK_MS = 100;
/** The longest wait for another server; after it this one asks Meraki, too. */
const LONGEST_MS = 10_000;

const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

/** The right to ask Meraki for an answer while other servers wait for it. */
export interface Claim {
  /** Stores a good answer, then gives the claim back. @param answered null when Meraki was not asked */
  done(answered: Answered | null): void;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Several servers ask once: the one that claims an answer asks, the others wait for what it puts into the store. */
export class Claims {
  constructor(
    private readonly store: Store,
    private readonly answers: StoredAnswers,
    private readonly nameOf: (...parts: readonly string[]) => string,
    private readonly server: string,
  ) {}

  /** @returns an answer that another server stored, or a claim; both null: ask Meraki without a claim */
  async findOrClaim(
    answerName: string,
    flight: Flight,
  ): Promise<{ readonly found: Answered | null; readonly claim: Claim | null }> {
    const name = this.nameOf('claim', answerName);
    const end = this.answers.kept ? performance.now() + LONGEST_MS : 0;
    const look = async () => {
      const found = await this.answers.get(answerName);
      return found !== null && found.begunAt >= flight.notBefore ? found : null;
    };
    while (performance.now() < end && !flight.time.signal.aborted) {
      const found = await look();
      if (found !== null) return { found, claim: null };
      const mine = await this.store.use((redis) => redis.set(name, this.server, 'PX', CLAIM_MS, 'NX'));
      if (mine === 'OK') {
        const claim = this.claimOf(name, answerName);
        // The server that had the claim before may have stored the answer since the last look.
        const late = await look();
        if (late === null) return { found: null, claim };
        claim.done(null);
        return { found: late, claim: null };
      }
      if (!this.store.here) break;
      await pause(LOOK_MS);
    }
    return { found: null, claim: null };
  }

  private claimOf(name: string, answerName: string): Claim {
    const renew = () => void this.store.use((redis) => redis.pexpire(name, CLAIM_MS));
    const timer = setInterval(renew, RENEW_MS).unref();
    const release = () => {
      clearInterval(timer);
      void this.store.use((redis) => redis.eval(RELEASE, 1, name, this.server));
    };
    return {
      done: (answered) => {
        const put = answered?.mayBeKept === true ? this.answers.put(answerName, answered) : Promise.resolve();
        void put.catch(() => undefined).then(release);
      },
    };
  }
}
