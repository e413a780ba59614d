// Starts a program and waits for a line of its output; ends all that were started.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const started = [];

/** @returns the program's path on PATH, or undefined */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** @returns what the pattern finds in the output, once it does */
export function start(command, args, { env = {}, until, ms = 30_000 }) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let printed = '';
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${command}: ${why}\n${printed.slice(-2000)}`));
    const timer = setTimeout(() => fail(`nothing like ${until} in ${ms} ms`), ms);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes) => {
        printed += String(bytes);
        const found = until.exec(printed);
        if (found === null) return;
        clearTimeout(timer);
        resolve(found);
      });
    }
  });
}

export function stopAll() {
  for (const child of started.splice(0)) {
    child.removeAllListeners('exit');
    child.kill();
  }
}
