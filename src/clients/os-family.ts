/** The first that fits. `iOS` alone is Apple's; Cisco's IOS is written with it too, so network gear comes first. */
const FAMILIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bcisco\b|\bios[- ]?xe\b|\bmeraki\b/i, 'Network device'],
  [/windows/i, 'Windows'],
  [/iphone|ipad|ipod|\bi(pad)?os(?![a-z])|mac ?os|macbook|imac|apple|\btvos|\bwatchos|\bvisionos/i, 'Apple'],
  [/chrome ?os|chromebook|cros\b/i, 'ChromeOS'],
  [/android|galaxy|\bpixel\b|fire ?os|kindle/i, 'Android'],
  [/linux|ubuntu|debian|fedora|red ?hat|centos|raspbian/i, 'Linux'],
];

/** The family of an OS string or, where Meraki knows no OS, of its device type prediction. '' for ''. */
export function osFamily(system: string): string {
  if (system === '') return '';
  return FAMILIES.find(([pattern]) => pattern.test(system))?.[1] ?? 'Other';
}
