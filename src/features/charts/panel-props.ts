import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, meantBy } from '#clients/query/choice.ts';
import {
  clearFields,
  type Edit,
  excludeValue,
  filterFor,
  filterOut,
  onlyValue,
  sameFilter,
  tickValue,
} from '#clients/query/edits.ts';
import type { FilterState } from '#state/address/use-filter.ts';
import type { Panel } from '#state/settings/panel-settings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useMemo } from 'react';

/** The data that a panel draws, as they were at one moment, and how a click filters. */
export interface ShownData extends Pick<FilterState, 'change'> {
  readonly data: ClientData;
}

export interface PanelProps extends ShownData {
  readonly panel: Panel;
}

/** A value of a field, and all values that the field has. */
type FieldValue = readonly [field: FieldKey, value: string, values?: readonly string[]];
export type HeldKeys = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * What a click on a mark does, or Enter while it has the focus: alone it makes the `only` edit; with Ctrl or Cmd it adds the mark's values,
 * with Alt it excludes them. Where all of them are added or excluded already, it takes them off again.
 */
export const editOfMark =
  ({ altKey, ctrlKey, metaKey }: HeldKeys, values: readonly FieldValue[], only: Edit): Edit =>
  (terms) => {
    if (!altKey && !ctrlKey && !metaKey) return only(terms);
    const [put, toggle] = altKey ? [filterOut, excludeValue] : [filterFor, tickValue];
    const each = (edit: typeof put) => values.reduce((all, value) => edit(...value)(all), terms);
    const added = each(put);
    return sameFilter(added, terms) ? each(toggle) : added;
  };

/** The handlers of a mark's button: browsers make no click of Enter with Alt, so this does. */
export const pressing = (choose: ((keys: HeldKeys) => void) | undefined) => ({
  onClick: choose,
  onKeyDown: (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Enter' || !(altKey || ctrlKey || metaKey)) return;
    event.preventDefault();
    event.currentTarget.dispatchEvent(new MouseEvent('click', { bubbles: true, altKey, ctrlKey, metaKey }));
  },
});

/** As editOfMark, of a mark that stands for one value. */
export const editOf = (keys: HeldKeys, ...value: FieldValue): Edit =>
  editOfMark(keys, [value], onlyValue(value[0], value[1]));

/** Of a category field. */
export const fieldValue = ({ data }: ShownData, field: FieldKey, value: string): FieldValue => [
  field,
  value,
  data.store.category(field).values,
];

/** The values of a category field that the filter asks for. */
export const chosenIn = ({ data }: ShownData, field: FieldKey): ReadonlySet<string> =>
  meantBy(choiceOf(data.terms, field).chosen, data.store.category(field).values);

/** As editOfMark, of a mark that stands for a value in each of several fields: alone it asks for these only, and asked again it frees the fields. */
export const editOfAll = (keys: HeldKeys, ...values: readonly FieldValue[]): Edit =>
  editOfMark(keys, values, (terms) => {
    const free = clearFields(...values.map(([field]) => field))(terms);
    const only = values.reduce((all, [field, value]) => onlyValue(field, value)(all), free);
    return sameFilter(only, terms) ? free : only;
  });

/** A panel waits so long after a change of the filter before it asks Meraki, because the next change mostly comes sooner. */
const REST_MS = 500;

/** The ids of the clients that Meraki is asked about, once they have been the same for so long; null before, and for none. */
export function useRested(ids: readonly string[] | null): readonly string[] | null {
  const key = ids?.join(',') ?? '';
  const [rested] = useDebouncedValue(key, REST_MS);
  return useMemo(() => (rested === '' || rested !== key ? null : rested.split(',')), [rested, key]);
}

/** Stands behind a sum of an answer whose pages were not all read. */
export const MAY_BE_MORE = '(Meraki may have more)';

/** Why a panel of usage is empty although clients match. */
export const NO_USAGE = 'Meraki says no usage of these clients';
