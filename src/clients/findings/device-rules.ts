import { isolated } from '#clients/display-names.ts';
import { perCombination } from '#engine/per-combination.ts';
import { CISCO, endedSupport, SUPPORT_SOURCES, SUPPORT_TABLE_DATE } from './os-support.ts';
import type { FindingRule, RuleColumns, RuleField } from './rule.ts';

/** Marks the rows whose combination of values gives evidence. */
function markCombinations(
  { rowCount, category }: RuleColumns,
  mark: (row: number, evidence: string) => void,
  fields: ReadonlyArray<RuleField<'category'>>,
  evidenceOf: (values: readonly string[]) => string | null,
): void {
  const evidenceAt = perCombination(fields.map(category), evidenceOf);
  for (let row = 0; row < rowCount; row++) {
    const evidence = evidenceAt(row);
    if (evidence !== null) mark(row, evidence);
  }
}

export const vendorOs: FindingRule = {
  id: 'vendor-os',
  title: 'Manufacturer and OS contradict',
  why: 'No such device is sold: the MAC may be copied from another device to get past a MAC filter, or Meraki guessed the OS wrong.',
  confidence: 'low',
  caveat:
    'Windows on a Mac (Boot Camp) is a true exception. Clients with a random MAC have no manufacturer and are not judged.',
  source:
    'Fields manufacturer, os (else deviceTypePrediction) and recentDeviceConnection; a table of pairs that do not exist.',
  find: (columns, mark) =>
    markCombinations(columns, mark, ['os', 'deviceType', 'manufacturer', 'connection'], ([os, type, maker, over]) =>
      contradiction(maker, os || type, over === 'Wireless'),
    ),
};

export const osUnsupported: FindingRule = {
  id: 'os-unsupported',
  title: 'OS out of support',
  why: 'Its maker no longer fixes security flaws in it. Update or replace it, or keep it away from everything else.',
  confidence: 'medium',
  caveat:
    'Meraki guesses the OS; where neither it nor the device type names a version, nothing is counted. The device type counts where the OS has no version.',
  source: `Fields os and deviceTypePrediction; a dated table of ${SUPPORT_TABLE_DATE}. ${SUPPORT_SOURCES.join('. ')}.`,
  find: (columns, mark) =>
    markCombinations(columns, mark, ['os', 'deviceType'], ([os, type]) => {
      const ended = endedSupport(os, columns.now) ?? (/\d/.test(os) ? null : endedSupport(type, columns.now));
      return ended === null ? null : `${ended.name}: support ended ${ended.ended}`;
    }),
};

export const only24: FindingRule = {
  id: 'only-2.4-ghz',
  title: 'Only 2.4 GHz capable',
  why: 'These clients keep the 2.4 GHz band in use and are slow there. The band cannot be switched off while they are needed.',
  confidence: 'high',
  caveat: 'What the client said it can do, not what it uses now.',
  source: 'Fields wirelessCapabilities and recentDeviceConnection: clients whose latest connection is not a cable.',
  find: (columns, mark) =>
    markCombinations(columns, mark, ['bands', 'wireless', 'connection'], ([bands, capabilities, over]) =>
      over !== 'Wired' && bands === '2.4 GHz' ? capabilities : null,
    ),
};

/** `Wi-Fi 4` -> 4; 802.11a, b and g -> 3; NaN where unknown. */
const generationOf = (text: string): number =>
  /^802\.11[abg]$/.test(text) ? 3 : Number(/^Wi-Fi (\d+)/.exec(text)?.[1]);

export const oldWifi: FindingRule = {
  id: 'old-wifi',
  title: 'Older Wi-Fi',
  why: 'An older client takes more air time for the same data, which slows everybody on its access point.',
  confidence: 'high',
  caveat: 'What the client said it can do. 802.11a, b and g count as older than Wi-Fi 4.',
  source: 'Fields wirelessCapabilities and recentDeviceConnection: clients whose latest connection is not a cable.',
  thresholds: [{ key: 'newest', label: 'Wi-Fi generation, at most', unit: '', min: 3, max: 7, usual: 4 }],
  find: (columns, mark, threshold) =>
    markCombinations(columns, mark, ['wifiGeneration', 'wireless', 'connection'], ([generation, capabilities, over]) =>
      over !== 'Wired' && generationOf(generation) <= threshold('newest') ? `${generation}: ${capabilities}` : null,
    ),
};

interface Pair {
  readonly maker: RegExp;
  readonly os: RegExp;
  /** The pair holds over Wi-Fi only: on a cable, the maker may be that of the adapter or dock. */
  readonly wirelessOnly: boolean;
  readonly says: string;
}

const APPLE = /^apple\b/i;
const NOT_APPLE = /^(?!apple\b)./i;

const PAIRS: readonly Pair[] = [
  {
    maker: APPLE,
    os: /android|chrome ?os|tizen|playstation|xbox|windows phone/i,
    wirelessOnly: false,
    says: 'Apple sells no device with it',
  },
  {
    maker: APPLE,
    os: /windows/i,
    wirelessOnly: false,
    says: 'Apple sells no device with it, though Boot Camp is one way to it',
  },
  {
    maker: NOT_APPLE,
    os: /iphone|ipad|ipod|apple tv|\btvos|\bwatchos|mac ?os|macbook|\bi(?:pad)?os ?\d/i,
    wirelessOnly: true,
    says: 'only Apple’s devices run it, and their Wi-Fi has Apple’s addresses',
  },
  {
    maker: /\baxis\b|espressif|nintendo|sonos|\broku\b|philips lighting|signify|yealink|\bsnom\b/i,
    os: /windows|mac ?os|chrome ?os/i,
    wirelessOnly: false,
    says: 'its devices do not run it',
  },
];

/** Why the maker sells no device with the OS; null where it may sell one, or one of the two is unknown. */
function contradiction(maker: string, os: string, wireless: boolean): string | null {
  if (maker === '' || os === '' || CISCO.test(os)) return null;
  const pair = PAIRS.find((one) => (wireless || !one.wirelessOnly) && one.maker.test(maker) && one.os.test(os));
  return pair === undefined ? null : `${isolated(maker)} with ${isolated(os)}: ${pair.says}`;
}
