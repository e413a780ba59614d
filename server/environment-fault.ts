type Environment = Readonly<Record<string, string | undefined>>;

const OURS = /^(MERAKI_|CLIENTSCOPE_|PORT$|HOST$)/;
const KEY = 'MERAKI_DASHBOARD_API_KEY';

/**
 * What an environment file did otherwise than its writer thinks, in one sentence; null when nothing is wrong.
 * @param file the text of the file `.env` of the folder, which is never read for its values; null when there is none
 */
export function environmentFault(env: Environment, file: string | null): string | null {
  const quoted = Object.entries(env).find(([name, value]) => OURS.test(name) && /^(["']).*\1$/.test(value ?? ''));
  if (quoted !== undefined)
    return `${quoted[0]} stands in quotes, which became part of its value; leave them out where it is set.`;
  const kept = file !== null && new RegExp(`^\\s*(export\\s+)?${KEY}\\s*=`, 'm').test(file);
  if (!kept || env[KEY] !== undefined || env['MERAKI_SIMULATOR'] === '1') return null;
  return `The file .env holds ${KEY} but is not read; put it into the environment first, as by "set -a; . ./.env; set +a".`;
}
