import { expect, it } from 'vitest';
import { macNotations } from './mac-address.ts';

it('writes a MAC as other tools do, from any notation', () => {
  const texts = ['08-F1-EA-12-34-56', '08f1ea123456'];
  for (const mac of ['08:f1:ea:12:34:56', '08F1.EA12.3456']) {
    expect(macNotations(mac).map(({ text }) => text)).toEqual([texts[0], '08f1.ea12.3456', texts[1]]);
  }
  expect(macNotations('10.0.0.1')).toEqual([]);
});
