/** So many rows are made in one turn of the event loop: a few milliseconds. */
export const BATCH = 500;

/** Waits for the next turn. @throws Error when nobody waits for the work any more */
export type Turn = () => Promise<void>;

const afterOthers = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** The last turn that somebody waits for. */
let last = Promise.resolve();

/**
 * Turns of the event loop for one piece of work. Only one piece of all has a turn at a time: twenty pages that are made at
 * once would else hold the loop up for twenty batches, and every other request with it.
 */
export const turns =
  (isGivenUp: () => boolean): Turn =>
  async () => {
    last = last.then(afterOthers);
    await last;
    if (isGivenUp()) throw new Error('The caller has gone.');
  };
