import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export type Environment = Readonly<Record<string, string | undefined>>;

const KEY = 'MERAKI_DASHBOARD_API_KEY';
const OURS = /^(MERAKI_|CLIENTSCOPE_|PORT$|HOST$)/;
/** Where the key is kept: Vite loads this module again when its configuration changes, and then process.env has no key any more. */
const KEPT = Symbol.for('clientscope.api-key');

/**
 * Reads the environment and deletes the key from process.env, so that no program that this process starts (such as an editor) inherits it.
 * @throws Error with one sentence, which never holds the key
 */
export function takeEnvironment(): Environment {
  const kept: unknown = Reflect.get(globalThis, KEPT);
  const key = process.env[KEY] ?? (typeof kept === 'string' ? kept : undefined);
  if (key !== undefined) Reflect.set(globalThis, KEPT, key);
  delete process.env[KEY];
  const env = { ...process.env, [KEY]: key };
  const fault = environmentFault(env, textOf('.env'));
  if (fault !== null) throw new Error(fault);
  return env;
}

interface Flags {
  readonly port?: number | string | undefined;
  readonly host?: boolean | string | undefined;
}

/** The flags `--port` and `--host` (alone, as Vite takes it: every address) in place of PORT and HOST, whose checks they pass. */
export const flagsOf = ({ port, host }: Flags = {}): Environment => ({
  ...(port === undefined ? {} : { PORT: String(port) }),
  ...(host === undefined ? {} : { HOST: host === true ? '0.0.0.0' : host || '127.0.0.1' }),
});

/** The flags of `npm start`: Vite's, each with a value. @throws Error that names any other argument */
export const readFlags = (args: string[]): Environment =>
  flagsOf(parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } }).values);

/**
 * A common mistake in how the environment was set, in one sentence; null when there is none.
 * @param file the text of the folder's `.env`, null when there is none; no value is read from it
 */
export function environmentFault(env: Environment, file: string | null): string | null {
  const quoted = Object.entries(env).find(([name, value]) => OURS.test(name) && /^(["']).*\1$/.test(value ?? ''));
  if (quoted !== undefined)
    return `${quoted[0]} stands in quotes, which became part of its value; leave them out where it is set.`;
  const inFile = file !== null && new RegExp(`^\\s*(export\\s+)?${KEY}\\s*=`, 'm').test(file);
  if (!inFile || env[KEY] !== undefined || env['MERAKI_SIMULATOR'] === '1') return null;
  return `The file .env holds ${KEY} but is not read; put it into the environment first, as by "set -a; . ./.env; set +a".`;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
