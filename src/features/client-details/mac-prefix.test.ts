import { expect, it } from 'vitest';
import { prefixNote } from './mac-prefix.ts';

it('says what the prefix means', () => {
  expect(prefixNote('08:f1:ea:12:34:56', 'Hewlett Packard', 'Wired')).toBe('08:F1:EA, Hewlett Packard');
  expect(prefixNote('08:f1:ea:12:34:56', '', 'Wired')).toContain('does not name');
  expect(prefixNote('0a:f1:ea:12:34:56', '', 'Wireless')).toContain('privacy');
  expect(prefixNote('0a:f1:ea:12:34:56', '', 'Wired')).toContain('virtual machines');
  expect(prefixNote('', 'Apple', 'Wired')).toBe('');
});
