import { afterEach, expect, it } from 'vitest';
import { environmentFault, takeEnvironment } from './environment.ts';

const before = process.env['MERAKI_DASHBOARD_API_KEY'];
afterEach(() => {
  if (before !== undefined) process.env['MERAKI_DASHBOARD_API_KEY'] = before;
  Reflect.deleteProperty(globalThis, Symbol.for('clientscope.api-key'));
});

it('takes the key out of the environment, and knows it when the configuration is read again', () => {
  process.env['MERAKI_DASHBOARD_API_KEY'] = 'only-here';
  expect(takeEnvironment()).toHaveProperty('MERAKI_DASHBOARD_API_KEY', 'only-here');
  expect(process.env).not.toHaveProperty('MERAKI_DASHBOARD_API_KEY');
  expect(takeEnvironment()).toHaveProperty('MERAKI_DASHBOARD_API_KEY', 'only-here');
});

it('says that quotes became part of a value, without the value', () => {
  for (const quotes of ['"', "'"]) {
    const said = environmentFault({ MERAKI_DASHBOARD_API_KEY: `${quotes}topsecret${quotes}` }, null);
    expect(said).toMatch(/^MERAKI_DASHBOARD_API_KEY stands in quotes/);
    expect(said).not.toContain('topsecret');
  }
  expect(environmentFault({ HOME: '"x"', MERAKI_BASE_URL: 'https://x.example' }, null)).toBeNull();
});

it('says that a file with the key is not read, and only where that matters', () => {
  const file = '# key\nexport MERAKI_DASHBOARD_API_KEY=topsecret\n';
  expect(environmentFault({}, file)).toMatch(/^The file \.env holds MERAKI_DASHBOARD_API_KEY but is not read/);
  expect(environmentFault({}, file)).not.toContain('topsecret');
  expect(environmentFault({ MERAKI_DASHBOARD_API_KEY: 'k' }, file)).toBeNull();
  expect(environmentFault({ MERAKI_SIMULATOR: '1' }, file)).toBeNull();
  expect(environmentFault({}, 'PORT=80\n# MERAKI_DASHBOARD_API_KEY=x\n')).toBeNull();
});
