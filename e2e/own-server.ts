import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../scripts/free-port.mjs';

const COMMANDS = {
  production: ['dist-server/main.js'],
  preview: ['node_modules/vite/bin/vite.js', 'preview'],
  dev: ['node_modules/vite/bin/vite.js'],
} as const;
export type Mode = keyof typeof COMMANDS;

type Environment = Readonly<Record<string, string>>;

const stops: (() => void)[] = [];

/** What `stopOwnServers` has to stop as well. */
export const stopLater = (stop: () => void): void => void stops.push(stop);

/** For `test.afterEach`: stops all servers that the test has started. */
export function stopOwnServers(): void {
  for (const stop of stops.splice(0)) stop();
}

function start(mode: Mode, env: Environment): ChildProcess {
  const child = spawn(process.execPath, COMMANDS[mode], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stopLater(() => child.kill());
  return child;
}

/** A server of this test's own in one of the three modes, and what it has printed so far. */
export async function ownServer(mode: Mode, env: Environment, at?: number) {
  const port = at ?? (await freePort());
  const child = start(mode, { ...env, PORT: String(port) });
  const url = `http://127.0.0.1:${port}${env['CLIENTSCOPE_BASE_PATH'] ?? '/'}`;
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${mode} ended: ${printed}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        printed += String(text);
        if (printed.split('\n').includes(url)) resolve();
      });
    }
  });
  return { port, url, printed: () => printed, child };
}

/** Stops a server, and waits until its port is free. */
export async function ended(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

/** What a start that must fail says on stderr, and its exit code. */
export async function failedStart(mode: Mode, env: Environment): Promise<{ said: string; code: unknown }> {
  const child = start(mode, env);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  const closed: unknown[] = await once(child, 'close');
  return { said, code: closed[0] };
}
