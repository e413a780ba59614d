import { afterEach, expect, it } from 'vitest';
import { environmentOnce } from './environment-once.ts';

const before = process.env['MERAKI_DASHBOARD_API_KEY'];
afterEach(() => {
  if (before !== undefined) process.env['MERAKI_DASHBOARD_API_KEY'] = before;
  Reflect.deleteProperty(globalThis, Symbol.for('clientscope.api-key'));
});

it('takes the key out of the environment, and knows it when the configuration is read again', () => {
  process.env['MERAKI_DASHBOARD_API_KEY'] = 'only-here';
  expect(environmentOnce()).toHaveProperty('MERAKI_DASHBOARD_API_KEY', 'only-here');
  expect(process.env).not.toHaveProperty('MERAKI_DASHBOARD_API_KEY');
  expect(environmentOnce()).toHaveProperty('MERAKI_DASHBOARD_API_KEY', 'only-here');
});
