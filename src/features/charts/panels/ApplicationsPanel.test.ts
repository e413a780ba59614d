import { expect, it } from 'vitest';
import { insteadOf } from './ApplicationsPanel.tsx';

it('says why it does not ask: a load that failed or was stopped gets no further by itself', () => {
  const idle = { data: undefined, fault: null, retry: () => undefined };
  expect(insteadOf('loading', idle, null)).toBe('Asked once all clients are loaded.');
  expect(insteadOf('failed', idle, null)).toBe('Not asked, because loading the clients failed.');
  expect(insteadOf('stopped', idle, null)).toBe('Not asked, because loading the clients was stopped.');
  expect(insteadOf(null, idle, null)).toBe('Loading …');
  expect(insteadOf(null, idle, [])).toBe('No application was noted for these clients.');
});
