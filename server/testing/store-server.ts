import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';

/** For tests: a real store, where one is installed. */
const programs = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['valkey-server', 'redis-server'].map((name) => join(folder, name)));

/** Null: none is installed, and its tests are skipped. */
export const storeProgram: string | null = programs.find((path) => existsSync(path)) ?? null;

if (storeProgram === null)
  process.stderr.write('No valkey-server or redis-server on the path: their tests are skipped.\n');

/** A store on a free port that keeps nothing on disk; it can be paused, killed and started again. */
export async function startStore(password = '') {
  const port = await freePort();
  const secret = password === '' ? [] : ['--requirepass', password];
  let child: ChildProcess | null = null;
  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...secret];
    child = spawn(storeProgram ?? '', options, { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of child.stdout ?? []) if (String(line).includes('Ready to accept')) break;
  };
  const kill = async () => {
    const ended = child === null || child.exitCode !== null ? null : once(child, 'exit');
    child?.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url: `redis://${password === '' ? '' : `:${password}@`}127.0.0.1:${port}`,
    start,
    kill,
    pause: () => child?.kill('SIGSTOP'),
    goOn: () => child?.kill('SIGCONT'),
  };
}
