import { whenIdle } from './when-idle.ts';

/** Before so little is left of an idle moment no more is begun. */
const LEAST_MS = 3;

/** Runs work whose steps are short while nobody waits: a key or a click in the meantime waits for one step at most. @returns what cancels it */
export function inSlices<Result>(
  work: Generator<void, Result>,
  onDone: (result: Result) => void = () => {},
): () => void {
  let stop = () => {};
  const goOn = () => {
    stop = whenIdle((left) => {
      do {
        const step = work.next();
        if (step.done === true) return onDone(step.value);
      } while (left() > LEAST_MS);
      goOn();
    });
  };
  goOn();
  return () => stop();
}
