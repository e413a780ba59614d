import type { ColumnKind } from '#engine/column-block.ts';
import type { Compute } from '#engine/computed-column.ts';
import type { WireClient } from '#meraki/wire.ts';

/** How the values of a field are ordered and shown: 'address' is an IP, 'natural' a text with numbers inside (VLAN 2 < 10 < 100). */
export type FieldType = 'text' | 'id' | 'natural' | 'mac' | 'address' | 'category' | 'flag' | 'usage' | 'time';

/** The groups of fields in their order. No title equals the label of a field, so that a script can find a field by its label. */
export const FIELD_GROUPS = [
  ['identity', 'Identity'],
  ['network', 'Network'],
  ['wireless', 'Wireless'],
  ['policy', 'Policies'],
  ['time', 'Times'],
  ['usage', 'Usage in the time span'],
  ['compared', 'Findings and comparisons'],
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number][0];

/** The sets of columns that the program offers. */
export const EVERY_SET = ['Default', 'Inventory', 'Wireless', 'Wired', 'Policy', 'Usage'] as const;
export type ColumnSetName = (typeof EVERY_SET)[number];

/** What the row of totals shows for a column: how many clients match, how many of them are online, the sum, or the average rate. */
export type ColumnTotal = 'clients' | 'online' | 'sum' | 'rate';

export interface Column {
  /** Pixels. */
  readonly width: number;
  /** It stays in sight beside open details as long as there is room. */
  readonly essential: boolean;
  /** It gets a part of the width that is left over. */
  readonly grows: boolean;
  /** A text that is too long for its cell is cut in its middle, because its end, such as the number of an access point, tells it apart. */
  readonly cutMiddle: boolean;
  /** What is drawn beside the text: a dot for online or offline, or a bar of sent and received. */
  readonly drawn: 'dot' | 'bar' | null;
  readonly total: ColumnTotal | null;
  readonly sets: readonly ColumnSetName[];
}

export const USUAL_COLUMN: Column = {
  width: 120,
  essential: false,
  grows: false,
  cutMiddle: false,
  drawn: null,
  total: null,
  sets: [],
};

/** A key of the wire record, or of its `usage`. */
type WireKey = Exclude<keyof WireClient, 'usage'> | `usage.${keyof WireClient['usage']}`;

interface FieldEntry {
  /** The column's name on screen, in exports and in the documents. */
  readonly label: string;
  /** The name in the query language (`vendor:Apple`). */
  readonly query: string;
  /** Further names in the query language; its key, label and wire key are understood anyway. */
  readonly aliases?: readonly string[];
  /** 'category' without it. */
  readonly type?: FieldType;
  /** How the engine stores it; without it the usual kind of its type. */
  readonly kind?: ColumnKind;
  /** 'identity' without it. */
  readonly group?: FieldGroup;
  /** All values that it can have, where they are known: the filter refuses any other. */
  readonly values?: readonly string[];
  /** Meraki may send a value that is not among `values`: the filter takes one in quotes. */
  readonly others?: true;
  /** The key under which Meraki sends it; without it, the field is computed or derived. */
  readonly wire?: WireKey;
  /** Its key in JSON files; without it the wire key, or else the field's own. */
  readonly json?: WireKey;
  /**
   * Whether its values can be ticked in the filter panel and broken down in charts; without it those of a category can.
   * Numbers and times have a range there anyway.
   */
  readonly facet?: boolean;
  /** The name of its facet and chart; without it the label. */
  readonly facetLabel?: string;
  /** It has coarser values of another field: that one's facet and chart show them, so it has none of its own. */
  readonly familyOf?: 'os';
  /** Its value alone does not identify a place (every switch has a port 1): rows and charts are grouped by this field instead. */
  readonly groupedBy?: 'switchAndPort';
  /** Its filter looks for a whole address in every address column. */
  readonly anyAddress?: true;
  /** How it follows from other fields of the same client. */
  readonly compute?: Compute;
  /** It is computed from the whole load, a moment after it, and put in with the store's `derive`. */
  readonly derived?: true;
  /** A row may have several of its values, so their counts add up to more than the rows: no chart breaks clients down by it. */
  readonly several?: true;
  readonly column?: Partial<Column>;
}

/** A field of the catalogue, with defaults for what its entry leaves out. */
export interface Field extends Omit<FieldEntry, 'wire'> {
  readonly type: FieldType;
  readonly group: FieldGroup;
  readonly kind: ColumnKind;
  /** Null for a computed or derived field. */
  readonly wire: WireKey | null;
  /** Whether a plain word of the search looks into it: texts of Meraki's, and computed fields whose values are known, but no families: `apple` counts what reads Apple. */
  readonly searched: boolean;
  readonly facet: boolean;
  readonly column: Column;
}

const KINDS: Readonly<Record<FieldType, ColumnKind>> = {
  text: 'text',
  id: 'text',
  mac: 'text',
  address: 'text',
  category: 'category',
  natural: 'category',
  flag: 'category',
  usage: 'number',
  time: 'number',
};

export function field(entry: FieldEntry): Field {
  const { type = 'category', group = 'identity', wire = null, familyOf } = entry;
  const { kind = KINDS[type] } = entry;
  const { facet = kind === 'category' } = entry;
  const named = entry.compute !== undefined && entry.values !== undefined && familyOf === undefined;
  const searched = kind !== 'number' && (wire !== null || named);
  return { ...entry, type, group, kind, wire, searched, facet, column: { ...USUAL_COLUMN, ...entry.column } };
}
