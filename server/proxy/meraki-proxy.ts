import { allowed } from './allow-list.ts';
import { FOREIGN, isOwnCaller } from '../http/caller-check.ts';
import type { Config } from '../config.ts';
import { Failure } from '../http/failure.ts';
import { type Log, logField, writeLog } from '../http/log.ts';
import { CALLER_GONE, Metrics } from './metrics.ts';
import { OpenCallers } from '../http/graceful-stop.ts';
import type { Handler } from '../http/handlers.ts';
import { ownPaths } from './own-paths.ts';
import { relayTo } from './relay.ts';
import { type Reply, replyTo, sendJson } from '../http/reply.ts';
import { sourceName } from '../store/secrets.ts';
import { Store } from '../store/store.ts';

const LOOKS_LIKE_API = /^[/\\]*(api[/\\]|api%)/i;

/** The handler of `/api/v1` and of this server's own paths, the same in dev, preview and production. It answers GET requests of our own page. */
export function merakiProxy(
  config: Config,
  log: Log = writeLog,
  callers = new OpenCallers(),
  store = config.storeUrl === null ? null : new Store(config.storeUrl, log),
): Handler {
  const metrics = new Metrics();
  const relay = relayTo(config, metrics, store);
  const source = sourceName(config.upstream);
  const paths = ownPaths(config, relay, metrics, store);
  metrics.watch({ openCallers: () => callers.count, waiting: relay.waitingInAll, heldBytes: relay.heldBytes });
  return (request, response, next) => {
    const target = request.url ?? '';
    const [path, query] = target.split('?');
    const own = paths.get(path);
    // A target that begins with no slash, or with two, names a host: nothing here answers for one.
    if (own === undefined && !LOOKS_LIKE_API.test(target) && /^\/(?![/\\])/.test(target)) return next();
    request.resume();
    const started = performance.now();
    const answer = (operation: string, reply: Reply) => {
      const { status: meant, body, headers, source, code } = reply;
      if (!response.headersSent) sendJson(response, meant, body, headers);
      const ms = Math.round(performance.now() - started);
      const status = response.destroyed && !response.writableEnded ? CALLER_GONE : meant;
      const bytes = Buffer.byteLength(body);
      const from = source === undefined || source === 'meraki' ? '' : ` ${source}`;
      metrics.answered(operation, status, status === CALLER_GONE ? 0 : bytes, source);
      const id = logField(headers?.['x-request-id'] ?? '');
      const why = code === undefined || code === '' ? '' : ` ${logField(code)}`;
      log(`${request.method} ${operation} ${status} ${ms}ms ${bytes}B ${id}${from}${why}\n`);
    };
    try {
      const health = own?.toAnybody === true && request.method === 'HEAD';
      if (request.method !== 'GET' && !health) throw new Failure(405, 'Only GET is allowed.');
      if (own?.toAnybody !== true) {
        if (!isOwnCaller(request, config.origins)) throw new Failure(403, FOREIGN);
        response.setHeader('clientscope-source', source);
      }
      if (own !== undefined) {
        void Promise.resolve(own.answer(new URLSearchParams(query)))
          .then(({ status, type, text }) => sendJson(response, status, text, { 'content-type': type }))
          .catch(() => response.destroy());
        return;
      }
      const asked = allowed(target);
      callers.add(response);
      relay
        .answer(asked, request, response)
        .then((reply) => answer(asked.operation, reply))
        .catch(() => response.destroy());
    } catch (error) {
      answer('refused', replyTo(error, request.method === 'GET' ? {} : { allow: 'GET' }));
    }
  };
}
