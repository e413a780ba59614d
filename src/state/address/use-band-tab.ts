import { useQueryState } from 'nuqs';
import { type BandKey, VIEW_KEYS } from './keys.ts';
import { understood } from './read-parser.ts';

/** Which tab of the band is chosen, in the address (`band=findings`); the first is the default and stands in no address. */
export function useBandTab() {
  const [read, set] = useQueryState('band', VIEW_KEYS.band);
  return {
    chosen: read.value,
    /** What is no tab's name: the default is shown instead. */
    unknown: read.unknown,
    choose: (key: BandKey) => void set(understood(key)),
  };
}
