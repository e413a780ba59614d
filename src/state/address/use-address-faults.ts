import { useState } from 'react';
import { tidySettingFaults, useSettingFaults } from './lent-settings.ts';
import { dropStrangeKeys, strangeKeys } from './link.ts';
import { useBandTab, useGrouping, useSort } from './use-view-keys.ts';
import { useScope } from './use-scope.ts';

const said = (name: string, unknown: readonly string[]) =>
  unknown.length === 0 ? [] : [`${name}=${unknown.join(',').slice(0, 80)}`];

/** What of the address was not understood and is left out, and a way to put it right. An unknown word of the filter is said at its chip. */
export function useAddressFaults() {
  const scope = useScope();
  const settings = useSettingFaults();
  const { sort, unknown, setSort } = useSort();
  const grouping = useGrouping();
  const band = useBandTab();
  const [strange, setStrange] = useState(strangeKeys);
  return {
    /** Of what is asked of Meraki. */
    asked: scope.refused,
    /** Of how the list is shown. */
    shown: [
      ...strange,
      ...said('sort', unknown),
      ...said('group', grouping.unknown.group),
      ...said('groupsort', grouping.unknown.groupsort),
      ...said('band', band.unknown),
      ...[...settings].flatMap(([key, parts]) => said(key, parts)),
    ],
    tidy: () => {
      dropStrangeKeys();
      setStrange([]);
      // Each writes the address, and so leaves the strange keys out.
      scope.tidy();
      setSort(sort);
      grouping.setGroup(grouping.group);
      grouping.setGroupSort(grouping.groupSort);
      band.choose(band.chosen);
      tidySettingFaults();
    },
  };
}
