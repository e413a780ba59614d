import { FIELD_KEYS, type FieldKey, FIELDS } from './fields.ts';

/** The facets that a new visitor sees, and the first entries of each list of groups. */
export const MAIN_FIELDS: readonly FieldKey[] = [
  'ssid',
  'vlan',
  'os',
  'status',
  'connection',
  'manufacturer',
  'accessPoint',
  'deviceClass',
];

/** What rows and charts can be grouped by, the main fields first. */
export const GROUP_FIELDS: readonly FieldKey[] = [
  ...MAIN_FIELDS,
  ...FIELD_KEYS.filter(
    (key) => FIELDS[key].kind === 'category' && FIELDS[key].groupedBy === undefined && !MAIN_FIELDS.includes(key),
  ),
];

/** The name of a grouping: switchAndPort is called as the field that it replaces, Switch port. */
export const groupLabel = (key: FieldKey): string =>
  FIELDS[FIELD_KEYS.find((one) => FIELDS[one].groupedBy === key) ?? key].label;

/** The name of the field's facet and charts. */
export const facetLabel = (key: FieldKey): string => FIELDS[key].facetLabel ?? FIELDS[key].label;

/** A field and the fields with families of its values. Its facet and charts show one of them at a time. */
export const readingsOf = (key: FieldKey): readonly FieldKey[] => [
  key,
  ...FIELD_KEYS.filter((one) => FIELDS[one].familyOf === key),
];
