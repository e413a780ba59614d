import { readFileSync } from 'node:fs';
import { environmentFault } from './environment-fault.ts';
import { environmentOnce } from './environment-once.ts';

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The environment, its key taken out of the process's own. @throws Error with one sentence, which never holds the key */
export function soundEnvironment(): ReturnType<typeof environmentOnce> {
  const env = environmentOnce();
  const fault = environmentFault(env, textOf('.env'));
  if (fault !== null) throw new Error(fault);
  return env;
}
