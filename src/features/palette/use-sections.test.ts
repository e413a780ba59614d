import { storeOf } from '#clients/wire/client-store.ts';
import { expect, it } from 'vitest';
import { clientsFound } from './use-sections.ts';

const DAY_MS = 86_400_000;
const now = Date.parse('2026-11-24T12:00:00Z');
const ago = (days: number) => new Date(now - days * DAY_MS).toISOString();

const store = storeOf([
  { id: 'k0', description: 'Old laptop', lastSeen: ago(5), firstSeen: ago(30), usage: { sent: 1, recv: 1 } },
  { id: 'k1', description: 'New laptop', lastSeen: ago(0.5), firstSeen: ago(0.5), usage: { sent: 1, recv: 2 } },
  { id: 'k2', description: 'Printer', lastSeen: ago(0.5), firstSeen: ago(30), usage: { sent: 9, recv: 9 } },
]);
const found = (text: string) => clientsFound({ store, times: { now, spanStart: now - DAY_MS } }, text);

it('finds clients by a word, the largest usage first, and none without a text', () => {
  expect(found('laptop')).toEqual([1, 0]);
  expect(found(' ')).toEqual([]);
});

it('knows the time of the load: ages and is:new find what the list would show', () => {
  expect(found('seen:<1d')).toEqual([2, 1]);
  expect(found('seen:>2d')).toEqual([0]);
  expect(found('is:new')).toEqual([1]);
});
