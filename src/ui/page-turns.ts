/** Work without a break before the page may draw and answer again. */
const SLICE_MS = 24;

/** Lets waiting input and frames go first; a message comes back sooner than a timer. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** The result of work in short steps, done between the page's own work. @throws the signal's reason once it is aborted */
export async function inTurns<Result>(work: Generator<unknown, Result>, signal: AbortSignal): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await turn();
    signal.throwIfAborted();
    since = performance.now();
  }
}

function* collected<Part>(parts: Iterable<Part>): Generator<void, Part[]> {
  const all: Part[] = [];
  for (const part of parts) {
    all.push(part);
    yield;
  }
  return all;
}

/** All parts of a file, made between the page's own work. @throws the signal's reason once it is aborted */
export const gathered = <Part>(parts: Iterable<Part>, signal: AbortSignal): Promise<Part[]> =>
  inTurns(collected(parts), signal);
