import { afterEach, expect, it } from 'vitest';
import { environmentFault, readFlags, takeEnvironment } from './environment.ts';

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

it('takes the flags of npm start in place of the variables, and refuses others', () => {
  expect(readFlags([])).toEqual({});
  expect(readFlags(['--port', '5000'])).toEqual({ PORT: '5000' });
  expect(readFlags(['--host=localhost', '--port=5000'])).toEqual({ HOST: 'localhost', PORT: '5000' });
  for (const [argument, said] of [
    ['--prot=5000', /--prot/],
    ['5000', /5000/],
    ['--port', /--port/],
  ] as const)
    expect(() => readFlags([argument])).toThrow(said);
});
