import { expect, it } from 'vitest';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

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
