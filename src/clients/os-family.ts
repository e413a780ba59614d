const FAMILIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/windows/i, 'Windows'],
  [/ip(hone|ad|od)|ios|ipados|mac ?os|apple|tvos|watchos|macbook/i, 'Apple'],
  [/chrome ?os|chromebook/i, 'ChromeOS'],
  [/android|galaxy|pixel/i, 'Android'],
  [/linux|ubuntu|debian|fedora|red hat/i, 'Linux'],
];

/** The family of an OS string; where Meraki knows no OS, of its device type prediction. '' when both are empty. */
export function osFamily(os: string, deviceType: string): string {
  const text = os === '' ? deviceType : os;
  if (text === '') return '';
  return FAMILIES.find(([pattern]) => pattern.test(text))?.[1] ?? 'Other';
}
