// The bench's own Meraki: every record is serialized before the first request, so that an answer costs next to nothing.
// Arguments: port, then the sizes. Network ids: B_<clients> and B_<clients>_<latency in ms>. With BENCH_RATE it has a rate limit
// like Meraki's: so many requests a second, and as many more in a first burst; /stats counts them.
import { createServer } from 'node:http';
import { benchClient, idOf, indexOf } from './clients.mjs';

const [port, ...sizes] = process.argv.slice(2).map(Number);
const most = Math.max(...sizes);
const CHUNK = 5000;

/** All records behind each other, each with a comma after it; ends[i] is where record i ends. */
function serialised(count) {
  const ends = new Float64Array(count);
  const chunks = [];
  let end = 0;
  for (let from = 0; from < count; from += CHUNK) {
    let text = '';
    for (let index = from; index < Math.min(count, from + CHUNK); index++) {
      const record = `${JSON.stringify(benchClient(index))},`;
      text += record;
      end += Buffer.byteLength(record);
      ends[index] = end;
    }
    chunks.push(Buffer.from(text));
  }
  return { bytes: Buffer.concat(chunks), ends };
}

const { bytes, ends } = serialised(most);

function clientsPage(url, network, count) {
  const after = url.searchParams.get('startingAfter');
  const from = after === null || after === 'a000000' ? 0 : indexOf(after) + 1;
  const to = Math.min(count, from + Number(url.searchParams.get('perPage') ?? 10));
  const body =
    to <= from
      ? Buffer.from('[]')
      : Buffer.concat([
          Buffer.from('['),
          bytes.subarray(from === 0 ? 0 : ends[from - 1], ends[to - 1] - 1),
          Buffer.from(']'),
        ]);
  const link = (rel, cursor) => {
    const query = new URLSearchParams(url.searchParams);
    query.set('startingAfter', cursor);
    return `<https://n1.meraki.com/api/v1/networks/${network}/clients?${query}>; rel=${rel}`;
  };
  const links = [link('first', 'a000000'), ...(to < count ? [link('next', idOf(to - 1))] : [])];
  return { body, headers: { link: links.join(', ') } };
}

function answer(url) {
  const [, , , what, id, kind] = url.pathname.split('/');
  if (what === 'networks' && kind === 'clients') return clientsPage(url, id, Number(id.split('_')[1]));
  const network = {
    id,
    organizationId: 'O_1',
    name: `Bench ${id}`,
    productTypes: ['wireless'],
    timeZone: 'UTC',
    tags: [],
    notes: null,
  };
  const json = what === 'networks' ? network : kind === 'networks' ? [] : [{ id: 'O_1', name: 'Bench' }];
  return { body: Buffer.from(JSON.stringify(json)), headers: {} };
}

const rate = Number(process.env['BENCH_RATE'] ?? Infinity);
const stats = { requests: 0, limited: 0 };
let tokens = 2 * rate;
let at = performance.now();

/** Whether one more request is within the rate limit. */
function within() {
  stats.requests++;
  if (rate === Infinity) return true;
  const now = performance.now();
  tokens = Math.min(2 * rate, tokens + ((now - at) / 1000) * rate);
  at = now;
  const fits = tokens >= 1;
  if (fits) tokens--;
  else stats.limited++;
  return fits;
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://upstream');
  if (url.pathname === '/stats') return response.end(JSON.stringify(stats));
  if (!within()) {
    response.writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' });
    return response.end('{"errors":["API rate limit exceeded for organization"]}');
  }
  const { body, headers } = answer(url);
  const send = () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length, ...headers });
    response.end(body);
  };
  const latency = Number(/\/B_\d+_(\d+)\/clients/.exec(url.pathname)?.[1] ?? 0);
  if (latency > 0) setTimeout(send, latency);
  else send();
}).listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
