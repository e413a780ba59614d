import { expect, it } from 'vitest';
import { osFamily } from './os-family.ts';

it.each([
  ['Windows 10', 'Windows'],
  ['Windows Phone', 'Windows'],
  ['Apple iPhone', 'Apple'],
  ['iPhone 11, iOS17.0.2', 'Apple'],
  ['iOS 16', 'Apple'],
  ['Mac OS X', 'Apple'],
  ['macOS 14', 'Apple'],
  ['iPadOS', 'Apple'],
  ['Chrome OS', 'ChromeOS'],
  ['Android', 'Android'],
  ['Galaxy S21, Android 13', 'Android'],
  ['Ubuntu Linux', 'Linux'],
  ['Cisco IOS', 'Network device'],
  ['BIOS update agent', 'Other'],
  ['Kiosk', 'Other'],
  ['PlayStation 5', 'Other'],
  ['value_573', 'Other'],
  ['', ''],
])('%s is %s', (system, family) => {
  expect(osFamily(system)).toBe(family);
});
