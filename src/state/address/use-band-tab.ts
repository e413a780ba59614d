import { useQueryState } from 'nuqs';
import { VIEW_KEYS } from './keys.ts';

/**
 * Which tab of the band is chosen, in the address (`band=findings`); the first of the keys is the default and stands in no address.
 * A name that is none of them counts as the default.
 */
export function useBandTab(keys: readonly string[]) {
  const [kept, set] = useQueryState('band', VIEW_KEYS.band);
  const chosen = keys.find((key) => key === kept) ?? keys[0];
  return [chosen, (key: string) => void set(key === keys[0] ? null : key)] as const;
}
