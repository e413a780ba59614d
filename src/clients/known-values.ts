// Fields with a known list of values. The filter refuses any other value of such a field.

/** As Meraki writes them. */
export const STATUSES = ['Online', 'Offline'] as const;
export const CONNECTIONS = ['Wired', 'Wireless'] as const;

/** smInstalled as text. */
export const SM_WORDS = ['Installed', 'Not installed'] as const;

/** Who chose the address: its vendor, the system that has it, or a wireless client at random (macKind). */
export const MAC_KINDS = ['Vendor', 'Local', 'Random'] as const;

export const OS_FAMILIES = ['Windows', 'Apple', 'ChromeOS', 'Android', 'Linux', 'Network device', 'Other'] as const;
export type OsFamily = (typeof OS_FAMILIES)[number];

/** The generations of Wi-Fi. An older or unknown standard keeps Meraki's name, such as 802.11g. */
export const WIFI_GENERATIONS = ['Wi-Fi 4', 'Wi-Fi 5', 'Wi-Fi 6', 'Wi-Fi 6E', 'Wi-Fi 7', 'Wi-Fi 8'] as const;
export type WifiGeneration = (typeof WIFI_GENERATIONS)[number];

/** Every combination of the three bands. */
export const BAND_SETS = ['2.4', '5', '6', '2.4 + 5', '2.4 + 6', '5 + 6', '2.4 + 5 + 6'].map((set) => `${set} GHz`);

/** What kind of device a client is. `computer` is a desktop or a laptop whose record does not tell which. */
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

/** The rules of findings in the order in which they are shown, the most urgent first. */
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

/** Whether a value is the id of a finding. */
export const isFindingId = (text: unknown): text is FindingId => FINDING_IDS.some((id) => id === text);

/** What can have happened to a client between two loads; a client may have several of them. */
export const CHANGES = ['new', 'gone', 'online', 'offline', 'moved', 'changed'] as const;
export type Change = (typeof CHANGES)[number];

/** The marks of clients in the load. */
export const ROSTER_MARKS = ['unlisted', 'online', 'offline'] as const;
/** The same, and the mark of a line that no client fits. */
export const ROSTER_PLACES = [...ROSTER_MARKS, 'missing'] as const;

/** How a line of a list may find its client, in this order: a MAC identifies a device, an IP changes. */
export const ROSTER_RULES = ['mac', 'ip', 'name', 'serial'] as const;
export type RosterRule = (typeof ROSTER_RULES)[number];

/** Begins the ids that are made here for lines of a list that no client fits. */
export const LINE_ID = 'list-';

/** Whether an id was made here for a line of a list; Meraki does not know it. */
export const isListLine = (id: string): boolean => id.startsWith(LINE_ID);
