import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, meantBy } from '#clients/query/choice.ts';
import { clearFields, type Edit, excludeValue, onlyValue, sameFilter, tickValue } from '#clients/query/edits.ts';
import type { FilterState } from '#state/address/use-filter.ts';
import type { Panel } from '#state/settings/panel-settings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import type { MouseEvent } from 'react';

/** What every panel draws from, as it was at one moment, and how a click filters. */
export interface ShownData extends Pick<FilterState, 'change'> {
  readonly data: ClientData;
}

export interface PanelProps extends ShownData {
  readonly panel: Panel;
}

/** Which keys were held says what a click on a value does: alone it filters for it and, again, no more; Ctrl or Cmd adds, Alt excludes. */
export const editOf = (
  { altKey, ctrlKey, metaKey }: Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey'>,
  field: FieldKey,
  value: string,
  values: readonly string[],
) =>
  altKey
    ? excludeValue(field, value, values)
    : ctrlKey || metaKey
      ? tickValue(field, value, values)
      : onlyValue(field, value);

/** The values of a field that the filter asks for. */
export const chosenIn = ({ data }: ShownData, field: FieldKey): ReadonlySet<string> =>
  meantBy(choiceOf(data.terms, field).chosen, data.store.category(field).values);

/** Both values and nothing else of their fields; asked again, both fields are free. */
export const onlyBoth =
  (a: FieldKey, aValue: string, b: FieldKey, bValue: string): Edit =>
  (terms) => {
    const free = clearFields(a, b)(terms);
    const both = onlyValue(b, bValue)(onlyValue(a, aValue)(free));
    return sameFilter(both, terms) ? free : both;
  };

/** Who filters on has the next filter sooner than this; what is drawn from an answer of Meraki's waits so long to ask. */
export const REST_MS = 500;
