import type { RequestListener } from 'node:http';
import { writeLog } from './log.ts';
import type { Handler } from './meraki-proxy.ts';
import { sendError } from './own-answers.ts';

/** The last wall before the process: whatever a handler throws, or a request or an answer fails with, ends that request alone. */
export function guarded(handler: Handler): RequestListener {
  return (request, response) => {
    for (const stream of [request, response]) stream.on('error', () => response.destroy());
    try {
      handler(request, response, () => sendError(response, 404, 'Not found'));
    } catch (error) {
      writeLog(`${request.method} failed 500 ${error instanceof Error ? error.name : 'unknown'}\n`);
      if (response.headersSent) response.destroy();
      else sendError(response, 500, 'Clientscope could not answer this.');
    }
  };
}
