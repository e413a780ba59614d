import { createServer, type Server } from 'node:http';
import { type Config, readConfig, startLines } from './config.ts';
import { readFlags, takeEnvironment } from './environment.ts';
import { OpenCallers, stopGracefully } from './http/graceful-stop.ts';
import { type Log, writeLog } from './http/log.ts';
import { MOST_HEADER_BYTES, pageServer } from './http/page-server.ts';
import { merakiProxy } from './proxy/meraki-proxy.ts';
import { mount, orExit } from './mount.ts';

/** Longer than reverse proxies keep an idle connection (60 s is usual), so that none is closed while a request comes in on it. */
const KEEP_ALIVE_MS = 75_000;

/** Runs the production server until SIGTERM or SIGINT. If it cannot start, it prints one sentence and exits with code 1. @param folder of the built page */
export const serve = (folder: string): void => orExit(() => start(folder));

/** The production server with its handlers; it does not listen yet. */
export function productionServer(config: Config, folder: string, log: Log, callers = new OpenCallers()): Server {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES });
  mount(server, config, [merakiProxy(config, log, callers), pageServer(folder, config)]);
  return server;
}

function start(folder: string): void {
  const config = readConfig({ ...takeEnvironment(), ...readFlags(process.argv.slice(2)) });
  const callers = new OpenCallers();
  const server = productionServer(config, folder, writeLog, callers);
  server.listen(config.port, config.host, () => process.stdout.write(startLines(config)));
  process.once('SIGTERM', () => stop(server, callers, 0));
  process.once('SIGINT', () => stop(server, callers, 0));
  process.once('uncaughtException', (error) => {
    // The state of this process is unknown now, so it ends; a supervisor starts a new one.
    process.stderr.write(`Clientscope stops after a fault of its own: ${error.stack ?? error.message}\n`);
    stop(server, callers, 1);
  });
}

function stop(server: Server, callers: OpenCallers, code: number): void {
  process.exitCode = code;
  stopGracefully(server, callers, () => process.exit(code));
}
