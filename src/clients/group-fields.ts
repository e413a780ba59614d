import { FIELD_KEYS, type FieldKey, FIELDS } from './fields.ts';

/** What people ask for first, in this order: the facets of a new visitor, and the head of every list of groups. */
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

/** What a group of rows or a chart is called: as the field that it stands for. */
export const groupLabel = (key: FieldKey): string =>
  FIELDS[FIELD_KEYS.find((one) => FIELDS[one].groupedBy === key) ?? key].label;

/** The name of the field's facet and charts. */
export const facetLabel = (key: FieldKey): string => FIELDS[key].facetLabel ?? FIELDS[key].label;

/** A field and the families of its values, of which its facet and charts show one. */
export const readingsOf = (key: FieldKey): readonly FieldKey[] => [
  key,
  ...FIELD_KEYS.filter((one) => FIELDS[one].familyOf === key),
];
