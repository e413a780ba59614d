import { expect, it } from 'vitest';
import { facetKeyPlace } from './use-facet-keys.ts';

it('goes between values and within one, and no further than the ends', () => {
  const from = (line: number, control: number) => (key: string) => facetKeyPlace(key, { line, control }, 3);
  expect(from(0, 0)('ArrowDown')).toEqual({ line: 1, control: 0 });
  expect(from(1, 2)('ArrowUp')).toEqual({ line: 0, control: 2 });
  expect(from(1, 0)('ArrowRight')).toEqual({ line: 1, control: 1 });
  expect(from(1, 2)('ArrowLeft')).toEqual({ line: 1, control: 1 });
  expect(from(1, 1)('End')).toEqual({ line: 2, control: 1 });
  expect(from(2, 0)('Home')).toEqual({ line: 0, control: 0 });
  for (const none of [
    from(0, 0)('ArrowUp'),
    from(2, 0)('ArrowDown'),
    from(1, 0)('ArrowLeft'),
    from(1, 2)('ArrowRight'),
    from(1, 1)('Enter'),
  ]) {
    expect(none).toBeNull();
  }
});
