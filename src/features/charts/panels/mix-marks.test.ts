import { expect, it } from 'vitest';
import type { Part } from '../values/parts.ts';
import { leadSentence } from './mix-marks.ts';

const part = (id: string, clients: number): Part => ({ kind: 'value', id, clients, sent: 0, received: 0 });

it('does not call marks clients: a client with two findings counts for both', () => {
  const parts = [part('no-ip', 6), part('no-name', 2)];
  expect(leadSentence(parts, 'clients', 'None', String)).toBe('no-ip leads with 75.0 % of 8 clients');
  expect(leadSentence(parts, 'clients', 'None', String, 'marks')).toBe('no-ip leads with 75.0 % of 8 marks');
});
