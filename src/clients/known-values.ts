// The values of the columns that have only a few, all known beforehand: the filter says so when another one is asked for.

/** Meraki's own. */
export const STATUSES = ['Online', 'Offline'] as const;
export const CONNECTIONS = ['Wired', 'Wireless'] as const;

/** Our words for Meraki's smInstalled. */
export const SM_WORDS = ['Installed', 'Not installed'] as const;

export const MAC_KINDS = ['Vendor', 'Local', 'Random'] as const;

export const OS_FAMILIES = ['Windows', 'Apple', 'ChromeOS', 'Android', 'Linux', 'Network device', 'Other'] as const;
export type OsFamily = (typeof OS_FAMILIES)[number];

/** The usual ones: an older or unknown standard is called as Meraki calls it. */
export const WIFI_GENERATIONS = ['Wi-Fi 4', 'Wi-Fi 5', 'Wi-Fi 6', 'Wi-Fi 6E', 'Wi-Fi 7', 'Wi-Fi 8'] as const;
export type WifiGeneration = (typeof WIFI_GENERATIONS)[number];

/** Every set of the three bands. */
export const BAND_SETS = ['2.4', '5', '6', '2.4 + 5', '2.4 + 6', '5 + 6', '2.4 + 5 + 6'].map((set) => `${set} GHz`);

/** What a client is, as far as its record tells. `computer` is a desktop or a laptop that nothing tells apart. */
export const DEVICE_CLASSES = [
  'laptop',
  'computer',
  'phone',
  'tablet',
  'printer',
  'camera',
  'desk phone',
  'TV / media',
  'console',
  'sensor / IoT',
  'access control',
  'server / VM',
  'network gear',
  'unknown',
] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

/** The rules of findings in the order of their tab, the most pressing first. */
export const FINDING_IDS = [
  'duplicate-ip',
  'no-ip',
  'link-local-ip',
  'foreign-subnet',
  'many-on-port',
  'things-among-people',
  'vendor-os',
  'duplicate-mac',
  'os-unsupported',
  'no-user',
  'mixed-psk',
  'unusual-usage',
  'only-2.4-ghz',
  'old-wifi',
  'not-seen',
  'no-name',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

export const isFindingId = (text: unknown): text is FindingId => FINDING_IDS.some((id) => id === text);

/** What can have happened to a client between two loads; one client may have several of them. */
export const CHANGES = ['new', 'gone', 'online', 'offline', 'moved', 'changed'] as const;
export type Change = (typeof CHANGES)[number];

/** Where a client stands that is in the load. */
export const ROSTER_MARKS = ['unlisted', 'online', 'offline'] as const;
/** Where a client stands, or a line of the list that no client fits. */
export const ROSTER_PLACES = [...ROSTER_MARKS, 'missing'] as const;

/** By what a line of the list may be found; in this order, for a MAC is a device and an IP is only lent. */
export const ROSTER_RULES = ['mac', 'ip', 'name', 'serial'] as const;
export type RosterRule = (typeof ROSTER_RULES)[number];
