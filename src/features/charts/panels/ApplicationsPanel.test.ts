import { clientDataOf } from '#state/view/test-client-data.ts';
import { expect, it } from 'vitest';
import { askedOf, insteadOf, whoseText } from './ApplicationsPanel.tsx';

it('says why it does not ask: a load that failed or was stopped gets no further by itself', () => {
  const idle = { data: undefined, fault: null, retry: () => undefined };
  expect(insteadOf('loading', idle, null)).toBe('Asked once all clients are loaded.');
  expect(insteadOf('failed', idle, null)).toBe('Not asked, because loading the clients failed.');
  expect(insteadOf('stopped', idle, null)).toBe('Not asked, because loading the clients was stopped.');
  expect(insteadOf(null, idle, null)).toBe('Loading …');
  expect(insteadOf(null, idle, [])).toBe('No application was noted for these clients.');
});

it('asks about the 50 largest clients, of those that are selected where some are, and says of how many', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `k${at}`);
  const { store, view } = clientDataOf(ids.map((id, at) => ({ id, usage: { sent: at, recv: 0 } })));
  const asked = askedOf({ store, view }, new Set());
  expect(asked).toEqual({ ids: ids.toReversed().slice(0, 50), of: 60 });
  expect(whoseText(asked)).toBe('The 50 largest of 60 clients');
  const selected = new Set(ids.slice(0, 55));
  expect(askedOf({ store, view }, selected)).toEqual({ ids: [...selected].toReversed().slice(0, 50), of: 55 });
  expect(whoseText(askedOf({ store, view }, new Set(['k7'])))).toBe('1 client');
  // Meraki does not know the id that a line of the roster got here.
  expect(askedOf({ store, view }, new Set(['list-3-1', 'k7']))).toEqual({ ids: ['k7'], of: 1 });
});
