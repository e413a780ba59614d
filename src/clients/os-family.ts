const FAMILIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/windows/i, 'Windows'],
  [/ip(hone|ad|od)|ios|ipados|mac ?os|apple|tvos|watchos|macbook/i, 'Apple'],
  [/chrome ?os|chromebook/i, 'ChromeOS'],
  [/android|galaxy|pixel/i, 'Android'],
  [/linux|ubuntu|debian|fedora|red hat/i, 'Linux'],
];

/** The family of an OS string or, where Meraki knows no OS, of its device type prediction. '' for ''. */
export function osFamily(system: string): string {
  if (system === '') return '';
  return FAMILIES.find(([pattern]) => pattern.test(system))?.[1] ?? 'Other';
}
