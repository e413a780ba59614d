import { expect, it } from 'vitest';
import { nodeFault } from './node-version.mjs';

it('refuses a Node that is too old in one sentence', () => {
  for (const version of ['20.19.0', '22.13.1', '24.0.0', process.versions.node])
    expect(nodeFault(version), version).toBeNull();
  for (const version of ['8.17.0', '18.20.4', '20.18.3', '21.7.3', '22.12.0'])
    expect(nodeFault(version)).toBe(`Clientscope needs Node ^20.19.0 || >=22.13.0; this is ${version}.`);
});
