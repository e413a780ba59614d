// A crowd of pretend users, in a process of its own, so that its work is not counted with the server's.
// Reads one JSON line of tasks from standard input: {origin, network, query, startMs}; prints one JSON line a user.
import http from 'node:http';
import { createInterface } from 'node:readline';

const FIRST_PAGE = 1000;
const LATER_PAGE = 5000;

/** As the page does: the next page is asked for as soon as the headers name it, while the body still comes; two requests at most. */
async function load({ origin, network, query, startMs }) {
  await new Promise((resolve) => setTimeout(resolve, startMs));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  const begun = performance.now();
  const outcome = { network, requests: 0, bytes: 0, failed: 0, firstMs: 0, wholeMs: 0 };
  let before = Promise.resolve();
  let cursor = '';
  do {
    const size = cursor === '' ? FIRST_PAGE : LATER_PAGE;
    const path = `/api/v1/networks/${network}/clients?${query}&perPage=${size}${cursor === '' ? '' : `&startingAfter=${cursor}`}`;
    await before;
    const response = await new Promise((resolve, reject) => {
      http.get(origin + path, { agent }, resolve).once('error', reject);
    });
    outcome.requests++;
    if (response.statusCode !== 200) outcome.failed++;
    before = (async () => {
      for await (const chunk of response) outcome.bytes += chunk.length;
      if (outcome.firstMs === 0) outcome.firstMs = performance.now() - begun;
    })();
    // It is awaited later; until then a fault of it is nobody's and would end this process.
    before.catch(() => undefined);
    const next = /<([^>]*)>; rel=next/.exec(response.headers.link ?? '')?.[1];
    cursor = next === undefined ? '' : new URL(next).searchParams.get('startingAfter');
  } while (cursor !== '');
  await before;
  outcome.wholeMs = performance.now() - begun;
  agent.destroy();
  return outcome;
}

for await (const line of createInterface({ input: process.stdin })) {
  const outcomes = await Promise.all(
    JSON.parse(line).map((task) =>
      load(task).catch((error) => ({ network: task.network, requests: 0, bytes: 0, failed: 1, error: error.message })),
    ),
  );
  process.stdout.write(`${JSON.stringify(outcomes)}\n`);
}
