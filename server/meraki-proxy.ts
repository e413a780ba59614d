import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADQUARTERS } from '../simulator/network-ids.ts';
import { allowed } from './allow-list.ts';
import { isOwnCaller } from './caller-check.ts';
import type { Config } from './config.ts';
import { Failure } from './failure.ts';
import { type Log, writeLog } from './log.ts';
import { sendJson } from './own-answers.ts';
import { relayTo } from './relay.ts';
import { OWN_WORDS, type Reply, replyTo } from './reply.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const LOOKS_LIKE_API = /^[/\\]*(api[/\\]|api%)/i;
/** The caller left before the answer; only the log says so. */
const CALLER_GONE = 499;

/** The one handler of dev, preview and production: GET of what the product asks, the key added here and nowhere else. */
export function merakiProxy(config: Config, log: Log = writeLog): Handler {
  const relay = relayTo(config);
  return (request, response, next) => {
    const target = request.url ?? '';
    const mode = target === '/clientscope.json';
    // A target that begins with no slash, or with two, names a host: nothing here answers for one.
    if (!mode && !LOOKS_LIKE_API.test(target) && /^\/(?![/\\])/.test(target)) return next();
    request.resume();
    const started = performance.now();
    const answer = (operation: string, reply: Reply) => {
      sendJson(response, reply.status, reply.body, reply.headers);
      const ms = Math.round(performance.now() - started);
      const id = reply.headers?.['x-request-id'] ?? '-';
      const status = response.destroyed && !response.writableEnded ? CALLER_GONE : reply.status;
      const from = reply.source === undefined || reply.source === 'meraki' ? '' : ` ${reply.source}`;
      log(`${request.method} ${operation} ${status} ${ms}ms ${Buffer.byteLength(reply.body)}B ${id}${from}\n`);
    };
    try {
      if (request.method !== 'GET') throw new Failure(405, 'Only GET is allowed.');
      if (!isOwnCaller(request, config.origins))
        throw new Failure(403, `${OWN_WORDS}only its own page, under this server’s names, may ask.`);
      if (mode) return sendJson(response, 200, modeBody(config));
      const asked = allowed(target);
      relay(asked, request, response)
        .then((reply) => answer(asked.operation, reply))
        .catch(() => response.destroy());
    } catch (error) {
      answer('refused', replyTo(error, request.method === 'GET' ? {} : { allow: 'GET' }));
    }
  };
}

function modeBody({ upstream }: Config): string {
  const demo = upstream === null;
  return JSON.stringify({ mode: demo ? 'simulator' : 'live', defaultNetworkId: demo ? HEADQUARTERS : null });
}
