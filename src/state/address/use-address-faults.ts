import { tidySettingFaults, useSettingFaults } from '#state/settings/settings-in-address.ts';
import { useScope } from './use-scope.ts';
import { useSort } from './use-sort.ts';

const said = (name: string, unknown: readonly string[]) =>
  unknown.length === 0 ? [] : [`${name}=${unknown.join(',').slice(0, 80)}`];

/** What of the address was not understood and is left out, and a way to put it right. An unknown word of the filter is said at its chip. */
export function useAddressFaults() {
  const scope = useScope();
  const settings = useSettingFaults();
  const { sort, unknown, setSort } = useSort();
  return {
    /** Of what is asked of Meraki. */
    asked: scope.refused,
    /** Of how the list is shown. */
    shown: [...said('sort', unknown), ...[...settings].flatMap(([key, parts]) => said(key, parts))],
    tidy: () => {
      if (scope.refused.length > 0) scope.tidy();
      if (unknown.length > 0) setSort(sort);
      tidySettingFaults();
    },
  };
}
