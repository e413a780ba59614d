import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldKey } from '#clients/fields.ts';
import { choiceOf, clearField, excludeValue, onlyValue, tickValue } from './query-choice.ts';
import { parseQuery } from './query-terms.ts';

const fields: readonly FieldKey[] = ['ssid', 'vlan', 'os'];
const values = ['Guest', '', 'None', 'a b', 'x,"y"', '-z', 'c:\\d', '30'];
const query = fc
  .array(
    fc.oneof(
      fc.constantFrom('phone', '"two words"', 'has:user', 'colour:red', 'ip:10.0.'),
      fc
        .tuple(
          fc.constantFrom(
            'ssid:Guest',
            '-ssid:Guest,""',
            '-os:None',
            'vlan:30,40',
            'ssid:"a b"',
            'no:os',
            '~ssid:Guest',
            'vlan:3*,30',
          ),
        )
        .map(([text]) => text),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '));
const arbitrary = [query, fc.constantFrom(...fields), fc.constantFrom(...values)] as const;
const choice = (q: string, field: FieldKey) => choiceOf(parseQuery(q), field);
/** What the text says about everything else. */
const rest = (q: string, field: FieldKey) =>
  parseQuery(q)
    .filter((term) => term.field !== field || term.problem !== null || term.off)
    .map((term) => term.text);

describe('edits of one field', () => {
  it('leave all else as it stands, in its order', () => {
    fc.assert(
      fc.property(...arbitrary, (q, field, value) => {
        for (const edit of [tickValue, onlyValue, excludeValue]) {
          expect(rest(edit(q, field, value), field)).toEqual(rest(q, field));
        }
        expect(rest(clearField(q, field), field)).toEqual(rest(q, field));
      }),
    );
  });

  it('do to the value what they say, and only to it', () => {
    fc.assert(
      fc.property(...arbitrary, (q, field, value) => {
        const before = choice(q, field);
        const ticked = choice(tickValue(q, field, value), field);
        expect(ticked.chosen.has(value)).toBe(!before.chosen.has(value));
        if (ticked.chosen.has(value)) expect(ticked.excluded.has(value)).toBe(false);
        const excluded = choice(excludeValue(q, field, value), field);
        expect(excluded.excluded.has(value)).toBe(!before.excluded.has(value));
        if (excluded.excluded.has(value)) expect(excluded.chosen.has(value)).toBe(false);
        for (const other of values.filter((one) => one !== value)) {
          for (const after of [ticked, excluded]) {
            expect(after.chosen.has(other)).toBe(before.chosen.has(other));
            expect(after.excluded.has(other)).toBe(before.excluded.has(other));
          }
        }
        expect(choice(clearField(q, field), field)).toEqual({
          chosen: new Set(),
          excluded: new Set(),
          patterns: 0,
        });
      }),
    );
  });

  it('undo themselves', () => {
    fc.assert(
      fc.property(...arbitrary, (q, field, value) => {
        const free = clearField(q, field);
        for (const edit of [tickValue, onlyValue, excludeValue]) {
          const done = edit(free, field, value);
          expect(parseQuery(done).length).toBe(parseQuery(free).length + 1);
          expect(edit(done, field, value)).toBe(free);
        }
      }),
    );
  });
});

it('only leaves one term where the first stood', () => {
  expect(onlyValue('a ssid:Guest,Corp b -ssid:IoT', 'ssid', 'IoT')).toBe('a ssid:IoT b');
});

it('values of one field share a term', () => {
  expect(tickValue(tickValue('', 'ssid', 'Guest'), 'ssid', '')).toBe('ssid:Guest,""');
  expect(excludeValue(excludeValue('phone', 'vlan', '30'), 'vlan', '40')).toBe('-vlan:30,40 phone');
});
