import * as v from 'valibot';
import { expect, it } from 'vitest';
import { KEPT_DISPLAY } from './page-settings.ts';

it('takes over kept choices and replaces unknown ones by the defaults', () => {
  const standard = { density: 'compact', times: 'relative', zone: 'local', bytes: 'decimal', keys: 'on' };
  expect(v.parse(KEPT_DISPLAY, {})).toEqual(standard);
  expect(v.parse(KEPT_DISPLAY, { density: 'huge', zone: 'utc', bytes: 7 })).toEqual({ ...standard, zone: 'utc' });
});
