interface Pair {
  readonly maker: RegExp;
  readonly os: RegExp;
  /** Only over Wi-Fi: on a cable, the maker is that of the adapter or the dock. */
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

const CISCO = /cisco|\bios[- ]?xe/i;

/** Why the maker sells no device with the OS; null where it may, or one of them is unknown. */
export function contradiction(maker: string, os: string, wireless: boolean): string | null {
  if (maker === '' || os === '' || CISCO.test(os)) return null;
  const pair = PAIRS.find((one) => (wireless || !one.wirelessOnly) && one.maker.test(maker) && one.os.test(os));
  return pair === undefined ? null : `${maker} with ${os}: ${pair.says}`;
}
