type Environment = Readonly<Record<string, string | undefined>>;

const KEY = 'MERAKI_DASHBOARD_API_KEY';
/** Vite loads its configuration, and with it this module, anew when a file of it changes. */
const KEPT = Symbol.for('clientscope.api-key');

/** The environment; the key leaves it, so that no program that this process starts (Vite an editor, say) inherits it. */
export function environmentOnce(): Environment {
  const kept: unknown = Reflect.get(globalThis, KEPT);
  const key = process.env[KEY] ?? (typeof kept === 'string' ? kept : undefined);
  if (key !== undefined) Reflect.set(globalThis, KEPT, key);
  delete process.env[KEY];
  return { ...process.env, [KEY]: key };
}
