import { expect, it } from 'vitest';
import { bandsOf, wifiGeneration, osFamily } from './computed-columns.ts';

it.each([
  ['802.11ac - 2.4 and 5 GHz', 'Wi-Fi 5', '2.4 + 5 GHz'],
  ['802.11ax - 2.4 and 5 GHz', 'Wi-Fi 6', '2.4 + 5 GHz'],
  ['802.11ax - 2.4, 5 and 6 GHz', 'Wi-Fi 6E', '2.4 + 5 + 6 GHz'],
  ['802.11be - 6 GHz', 'Wi-Fi 7', '6 GHz'],
  ['802.11n - 2.4 GHz', 'Wi-Fi 4', '2.4 GHz'],
  ['802.11a/b/g/n', 'Wi-Fi 4', ''],
  ['802.11g - 2.4GHz', '802.11g', '2.4 GHz'],
  ['802.11AC', 'Wi-Fi 5', ''],
  ['value_557', '', ''],
  ['', '', ''],
])('%s: %s, %s', (capabilities, generation, bands) => {
  expect(wifiGeneration(capabilities)).toBe(generation);
  expect(bandsOf(capabilities)).toBe(bands);
});

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
