import { expect, it } from 'vitest';
import { macNotations } from './mac-notations.ts';

it('writes a MAC in every usual notation', () => {
  expect(macNotations('08:f1:ea:12:34:56')).toEqual([
    '08:f1:ea:12:34:56',
    '08-F1-EA-12-34-56',
    '08f1.ea12.3456',
    '08f1ea123456',
  ]);
  expect(macNotations('10.0.0.7')).toEqual(['10.0.0.7']);
});
