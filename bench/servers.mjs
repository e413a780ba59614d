// Builds the product, and starts the upstream and two production servers before it: one serves the build, the other the baseline pages.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../scripts/free-port.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the product. A build that fails ends this process. */
export function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    // `answers` imports with Vite, which sets NODE_ENV to development in this process: React's development build is 63 kB larger.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const children = [];

/** Ends all processes that were started. */
export function stopAll() {
  for (const child of children.splice(0)) child.kill();
}
// Also when a measurement fails: they would go on without this process.
process.once('exit', stopAll);

/** Starts a process and resolves when it has printed something: each server does once it listens. @param listens false: it is fed by standard input */
export async function started(file, args, env, listens = true) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: [listens ? 'ignore' : 'pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  if (!listens) return child;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  child.stdout.resume();
  ended.catch(() => undefined);
  return child;
}

/** The same server over other pages: it serves the folder `dist` that lies beside its own. */
function baselineFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'clientscope-bench-'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist-server'), join(folder, 'dist-server'), { recursive: true });
  cpSync(join(root, 'bench/pages'), join(folder, 'dist'), { recursive: true });
  // Without an index.html the server takes the folder for not built, and serves no file of it.
  writeFileSync(join(folder, 'dist/index.html'), '');
  // The server reads the supported versions of Node.js from it.
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  return folder;
}

/** @returns the origins of the product and of the baselines, and what ends them all */
export async function startServers(sizes) {
  const [upstreamPort, appPort, basePort] = [await freePort(), await freePort(), await freePort()];
  const folder = baselineFolder();
  const env = {
    MERAKI_BASE_URL: `http://127.0.0.1:${upstreamPort}/api/v1`,
    MERAKI_DASHBOARD_API_KEY: 'made-up-for-the-bench',
    MERAKI_REQUESTS_PER_SECOND: '100000',
    MERAKI_SIMULATOR: '',
    // No cache, or only the first load of each minute would reach the upstream.
    CLIENTSCOPE_CACHE_SECONDS: '0',
    HOST: '127.0.0.1',
  };
  await started(join(root, 'bench/upstream.mjs'), [String(upstreamPort), ...sizes.map(String)], {});
  await started(join(root, 'dist-server/main.js'), [], { ...env, PORT: String(appPort) });
  await started(join(folder, 'dist-server/main.js'), [], { ...env, PORT: String(basePort) });
  return {
    app: `http://127.0.0.1:${appPort}`,
    baselines: `http://127.0.0.1:${basePort}`,
    stop: () => {
      stopAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
