/** Work may block the page for so long. */
const SLICE_MS = 24;

/** Lets waiting input and frames go first. A message is quicker than a timer, which browsers delay by 4 ms. */
function letOthersGoFirst(): Promise<void> {
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

/** Runs a generator in slices between input and frames, and returns its result. @throws the signal's reason once it is aborted */
export async function runInSlices<Result>(work: Generator<unknown, Result>, signal: AbortSignal): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await letOthersGoFirst();
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

/** Collects the parts of a file in slices between input and frames. @throws the signal's reason once it is aborted */
export const collectInSlices = <Part>(parts: Iterable<Part>, signal: AbortSignal): Promise<Part[]> =>
  runInSlices(collected(parts), signal);
