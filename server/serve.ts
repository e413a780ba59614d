import { createServer, type Server } from 'node:http';
import { type Config, readConfig, startLines } from './config.ts';
import { takeEnvironment } from './environment.ts';
import { OpenCallers, stopGracefully } from './http/graceful-stop.ts';
import { type Log, writeLog } from './http/log.ts';
import { MOST_HEADER_BYTES, pageServer } from './http/page-server.ts';
import { merakiProxy } from './proxy/meraki-proxy.ts';
import { mount, orExit } from './start.ts';

/** Longer than fronts keep idle connections, so that none is closed while a front sends a request on it. */
const KEEP_ALIVE_MS = 75_000;

/** The production server, until it is told to stop; a start that cannot work says why in one sentence. @param folder of the built page */
export const serve = (folder: string): void => orExit(() => start(folder));

/** All that answers in production, on a server that does not listen yet. */
export function productionServer(config: Config, folder: string, log: Log, callers = new OpenCallers()): Server {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES });
  mount(server, config, [merakiProxy(config, log, callers), pageServer(folder, config)]);
  return server;
}

function start(folder: string): void {
  const config = readConfig(takeEnvironment());
  const callers = new OpenCallers();
  const server = productionServer(config, folder, writeLog, callers);
  server.listen(config.port, config.host, () => process.stdout.write(startLines(config)));
  process.once('SIGTERM', () => stop(server, callers, 0));
  process.once('SIGINT', () => stop(server, callers, 0));
  process.once('uncaughtException', (error) => {
    // The state that it left is unknown: a supervisor starts a new process.
    process.stderr.write(`Clientscope stops after a fault of its own: ${error.stack ?? error.message}\n`);
    stop(server, callers, 1);
  });
}

function stop(server: Server, callers: OpenCallers, code: number): void {
  process.exitCode = code;
  stopGracefully(server, callers, () => process.exit(code));
}
