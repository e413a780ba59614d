import { formatRate } from '#format/format-usage.ts';
import { expect, it } from 'vitest';
import { labelled } from './AxisGround.tsx';
import { niceScale } from './axis.tsx';

it('labels as many ticks as have room: all, both ends, or the end alone', () => {
  const scale = niceScale(6880, (kilobits) => formatRate(kilobits * 1000));
  expect(scale.ticks).toEqual([0, 2500, 5000, 7500]);
  expect(labelled(scale, 200)).toEqual(scale.ticks);
  expect(labelled(scale, 120)).toEqual([0, 7500]);
  // "0 bit/s" and "7.5 Mbit/s" would stand one on the other.
  expect(labelled(scale, 53)).toEqual([7500]);
  expect(labelled(niceScale(0, String), 30)).toEqual([0]);
});
