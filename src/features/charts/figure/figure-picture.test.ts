import { expect, it } from 'vitest';
import { xmlText } from './figure-picture.ts';

it('leaves out of a picture what no XML can contain, so that it can be drawn', () => {
  expect(xmlText('bell\u0007 & <b> "\ud800"\uFFFF')).toBe('bell  &amp; &lt;b&gt; &quot; &quot; ');
  expect(() => encodeURIComponent(xmlText('\ud83d'.concat('m', '\udc00')))).not.toThrow();
  expect(xmlText('👩‍🚀 שלום')).toBe('👩‍🚀 שלום');
});
