// npm run load: many pretend users of one key against a build, before a pretend Meraki with its rate limit.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { freePort } from '../scripts/free-port.mjs';
import { build, root, started, stopAll } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    users: { type: 'string', default: '100' },
    clients: { type: 'string', default: '100000' },
    /** All of them open the network within so many seconds. */
    within: { type: 'string', default: '10' },
    /** Of one answer of Meraki's, ms. */
    latency: { type: 'string', default: '300' },
    /** With CLIENTSCOPE_VALKEY_URL they share the budget and the answers. */
    servers: { type: 'string', default: '1' },
    'no-build': { type: 'boolean', default: false },
  },
});
const [users, clients, within, latency, count] = ['users', 'clients', 'within', 'latency', 'servers'].map((name) =>
  Number(options[name]),
);
if (!options['no-build']) build();

/** Meraki's own: requests a second, and as many more in a first burst. */
const RATE = 10;
const BRANCH = 50;
const campus = `B_${clients}_${latency}`;
const branch = `B_${BRANCH}_${latency}`;

const upstreamPort = await freePort();
await started(join(root, 'bench/upstream.mjs'), [String(upstreamPort), String(clients)], {
  BENCH_RATE: String(RATE),
});
const servers = [];
for (let at = 0; at < count; at++) {
  const port = await freePort();
  const env = {
    MERAKI_BASE_URL: `http://127.0.0.1:${upstreamPort}/api/v1`,
    MERAKI_DASHBOARD_API_KEY: 'made-up-for-the-bench',
    MERAKI_SIMULATOR: '',
    HOST: '127.0.0.1',
    PORT: String(port),
  };
  const child = await started(join(root, 'dist-server/main.js'), [], env);
  servers.push({ origin: `http://127.0.0.1:${port}`, child });
}

/** Of all servers: seconds of processor time, and the most memory of one in MiB. Linux only; null elsewhere. */
function spent() {
  try {
    const processor = servers.map(({ child }) => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    });
    const memory = servers.map(({ child }) =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]),
    );
    return { processor: processor.reduce((sum, one) => sum + one, 0), memory: Math.max(...memory) / 1024 };
  } catch {
    return null;
  }
}

const asked = async () => (await fetch(`http://127.0.0.1:${upstreamPort}/stats`)).json();

const crowd = await started(join(root, 'bench/load-users.mjs'), [], {}, false);
const lines = createInterface({ input: crowd.stdout });
async function run(tasks) {
  const before = await asked();
  crowd.stdin.write(`${JSON.stringify(tasks)}\n`);
  const [line] = await once(lines, 'line');
  const after = await asked();
  return {
    outcomes: JSON.parse(line),
    requests: after.requests - before.requests,
    limited: after.limited - before.limited,
  };
}
const task = (at, network, query, startMs) => ({ origin: servers[at % count].origin, network, query, startMs });

process.stderr.write('one user\n');
const single = await run([task(0, campus, 'timespan=3600', 0)]);
process.stderr.write(`${users} users\n`);
const idle = spent();
const everybody = await run([
  ...Array.from({ length: users }, (_, at) => task(at, campus, 'timespan=86400', (at / users) * within * 1000)),
  task(0, branch, 'timespan=86400', (within / 2) * 1000),
]);
const busy = spent();
process.stderr.write('ten users of ten spans\n');
const spans = await run([
  ...Array.from({ length: 10 }, (_, at) => task(at, campus, `timespan=${7200 + at}`, at * 100)),
  task(0, branch, 'timespan=7200', 3000),
]);

stopAll();

const inSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const [one] = single.outcomes;
const crowdOf = ({ outcomes }) => outcomes.filter(({ network }) => network === campus);
const branchOf = ({ outcomes }) => outcomes.find(({ network }) => network === branch);
const slowest = (result) => Math.max(...crowdOf(result).map(({ wholeMs }) => wholeMs));
const failures = ({ outcomes }) =>
  outcomes.filter(({ network, failed, bytes }) => failed > 0 || (network === campus && bytes !== one.bytes)).length;
const rows = [
  ['one user, whole load', inSeconds(one.wholeMs), `${single.requests} requests`],
  [
    `${users} users within ${within} s, slowest whole load`,
    inSeconds(slowest(everybody)),
    `${(slowest(everybody) / one.wholeMs).toFixed(2)} x of one`,
  ],
  ['requests to Meraki', String(everybody.requests), `${everybody.limited} refused with 429`],
  ['answers that failed or were not whole', String(failures(everybody) + failures(single) + failures(spans)), ''],
  ['a branch opened in the middle, first rows', inSeconds(branchOf(everybody).firstMs), ''],
  [
    'server: processor time, most memory',
    busy === null ? '-' : `${(busy.processor - idle.processor).toFixed(1)} s`,
    busy === null ? '-' : `${busy.memory.toFixed(0)} MiB`,
  ],
  [
    '10 users of 10 spans, slowest whole load',
    inSeconds(slowest(spans)),
    `${spans.requests} requests, ${spans.limited} refused`,
  ],
  ['fastest of them', inSeconds(Math.min(...crowdOf(spans).map(({ wholeMs }) => wholeMs))), ''],
  ['a branch opened among them, first rows', inSeconds(branchOf(spans).firstMs), ''],
];
process.stdout.write(
  `| load of ${clients.toLocaleString('en')} clients, ${latency} ms an answer | | |\n| --- | --- | --- |\n`,
);
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
