// Starts programs, waits for a line of their output, and ends them.
import { spawn } from 'node:child_process';

const started = [];

/** Starts a program. @returns its process and the match of `until` in its output, once there is one */
export function start(command, args, { env = {}, until, ms = 30_000 }) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let printed = '';
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${command}: ${why}\n${printed.slice(-2000)}`));
    // It holds nobody up once the program is stopped.
    const timer = setTimeout(() => fail(`nothing like ${until} in ${ms} ms`), ms).unref();
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes) => {
        printed += String(bytes);
        const found = until.exec(printed);
        if (found === null) return;
        clearTimeout(timer);
        resolve({ child, found });
      });
    }
  });
}

/** Ends all started programs. */
export function stopAll() {
  for (const child of started.splice(0)) {
    child.removeAllListeners('exit');
    child.kill();
  }
}
