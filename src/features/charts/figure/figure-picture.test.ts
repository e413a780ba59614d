import { expect, it } from 'vitest';
import { fillOf, xmlText } from './figure-picture.ts';

it('leaves out of a picture what no XML can contain, so that it can be drawn', () => {
  expect(xmlText('bell\u0007 & <b> "\ud800"\uFFFF')).toBe('bell  &amp; &lt;b&gt; &quot; &quot; ');
  expect(() => encodeURIComponent(xmlText('\ud83d'.concat('m', '\udc00')))).not.toThrow();
  expect(xmlText('👩‍🚀 שלום')).toBe('👩‍🚀 שלום');
});

it('writes colours as every viewer of SVGs knows them', () => {
  expect(fillOf('rgb(10, 20, 30)')).toBe('fill="rgb(10, 20, 30)" fill-opacity="1"');
  expect(fillOf('rgba(0, 0, 0, 0)')).toBe('fill="rgb(0, 0, 0)" fill-opacity="0"');
  expect(fillOf('color(srgb 1 0.5 1e-7 / 0.25)')).toBe('fill="rgb(255, 128, 0)" fill-opacity="0.25"');
});
