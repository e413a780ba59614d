import { useState } from 'react';
import { useQueryStates } from 'nuqs';
import { lentSettings, tidyLentSettings } from '#state/settings/setting.ts';
import { understood, VIEW_KEYS } from './keys.ts';
import { dropStrangeKeys, strangeKeys } from './link.ts';
import { useScope } from './use-scope.ts';

const { sort, group, groupsort, band } = VIEW_KEYS;
const READ_KEYS = { sort, group, groupsort, band };

const said = (name: string, unknown: readonly string[]) =>
  unknown.length === 0 ? [] : [`${name}=${unknown.join(',').slice(0, 80)}`];

/** What of the address was not understood and is left out, and a way to put it right. An unknown word of the filter is said at its chip. */
export function useAddressFaults() {
  const scope = useScope();
  const settings = lentSettings.use();
  const [read, set] = useQueryStates(READ_KEYS);
  const [strange, setStrange] = useState(strangeKeys);
  return {
    /** Of what is asked of Meraki. */
    asked: scope.refused,
    /** Of how the list is shown. */
    shown: [...strange, ...[...Object.entries(read), ...settings].flatMap(([key, { unknown }]) => said(key, unknown))],
    tidy: () => {
      dropStrangeKeys();
      setStrange([]);
      // Each writes the address, and so leaves the strange keys out.
      scope.tidy();
      void set({
        sort: understood(read.sort.value),
        group: understood(read.group.value),
        groupsort: understood(read.groupsort.value),
        band: understood(read.band.value),
      });
      tidyLentSettings();
    },
  };
}
