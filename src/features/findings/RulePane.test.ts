import { expect, it } from 'vitest';
import { evidencePiles } from './RulePane.tsx';

it('counts the clients of each evidence, the most first, and leaves out who has none', () => {
  const values = ['', '10.0.0.1 is on 2 clients', '10.0.0.9 is on 3 clients', 'nobody'];
  expect(evidencePiles({ values, codes: Uint8Array.of(0, 1, 2, 2, 0, 1, 2) })).toEqual([
    { text: '10.0.0.9 is on 3 clients', count: 3 },
    { text: '10.0.0.1 is on 2 clients', count: 2 },
  ]);
});
