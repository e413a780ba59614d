import { expect, it } from 'vitest';
import { copiedMessage } from './copy-text.ts';

it('says what was copied, and cuts what is long', () => {
  expect(copiedMessage('08:f1:ea:12:34:56')).toBe('Copied 08:f1:ea:12:34:56');
  expect(copiedMessage('🏠'.repeat(80))).toBe(`Copied ${'🏠'.repeat(80)}`);
  expect(copiedMessage('🏠'.repeat(81))).toBe(`Copied ${'🏠'.repeat(79)}…`);
  expect(copiedMessage('x'.repeat(1_000_000))).toBe(`Copied ${'x'.repeat(79)}…`);
});
