/** In the order of the tab, what is most pressing first. */
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

/** What the user set in place of the usual numbers, by rule and threshold. */
export type Thresholds = Readonly<Partial<Record<FindingId, Readonly<Record<string, number>>>>>;
