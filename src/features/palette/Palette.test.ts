import { expect, it } from 'vitest';
import { meantEntry } from './Palette.tsx';

const named = (...labels: readonly string[]) => labels.map((label) => ({ key: label, label, run: () => undefined }));
const meant = (text: string, more: boolean, ...labels: readonly string[]) =>
  meantEntry(named(...labels), text, more)?.label ?? null;

it('takes what is called as the typed text as soon as it is there, and nothing else before all is there', () => {
  expect(meant('export ', true, 'Export')).toBe('Export');
  expect(meant('ex', true, 'Export')).toBeNull();
  expect(meant('export', true, 'Export of the lab', 'Export')).toBe('Export');
});

it('takes the only one that is meant once all is there, and leaves several to the user', () => {
  expect(meant('ex', false, 'Annex', 'Export')).toBe('Export');
  expect(meant('08:f1', false, 'Laptop')).toBe('Laptop');
  expect(meant('ex', false, 'Exchange', 'Export')).toBeNull();
  expect(meant('lab', false)).toBeNull();
});
