import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { choiceOf } from './choice.ts';
import {
  addTerms,
  clearFields,
  type Edit,
  excludeValue,
  filterFor,
  filterOut,
  invertTerm,
  onlyValue,
  removeTerms,
  setRange,
  setTyped,
  switchTerm,
  takeAllIntoBox,
  takeIntoBox,
  tickValue,
} from './edits.ts';
import { formatQuery, parseQuery, type Term, termOf } from './terms.ts';

const fields: readonly FieldKey[] = ['ssid', 'vlan', 'os'];
const values = ['Guest', '', 'None', 'a b', 'x,"y"', '-z', 'c:\\d', '30'];
const parts = [
  'phone',
  '"two words"',
  'has:user',
  'colour:red',
  'ip:10.0.',
  'ssid:Guest',
  '-ssid:Guest,""',
  '-os:None',
  'vlan:30,40',
  'ssid:"a b"',
  'no:os',
  '~ssid:Guest',
  'vlan:3*,30',
];
const someTerms = fc
  .array(fc.tuple(fc.constantFrom(...parts), fc.boolean()), { maxLength: 5 })
  .map((list) => list.flatMap(([text, typed]) => parseQuery(text).map((term) => ({ ...term, typed }))));
const arbitrary = [someTerms, fc.constantFrom(...fields), fc.constantFrom(...values)] as const;
const VALUE_EDITS = [tickValue, excludeValue, filterFor, filterOut, onlyValue];

/** All terms that are not about the field. */
const rest = (terms: readonly Term[], field: FieldKey) =>
  terms.filter((term) => term.field !== field || term.problem !== null || term.off);
const after = (text: string, edit: Edit) => formatQuery(edit(parseQuery(text)));

describe('edits of one field', () => {
  it('leave all else as it stands, in its order', () => {
    fc.assert(
      fc.property(...arbitrary, (terms, field, value) => {
        for (const edit of VALUE_EDITS) expect(rest(edit(field, value)(terms), field)).toEqual(rest(terms, field));
        expect(clearFields(field)(terms)).toEqual(rest(terms, field));
      }),
    );
  });

  it('make what their own text is read as', () => {
    fc.assert(
      fc.property(...arbitrary, (terms, field, value) => {
        for (const edit of VALUE_EDITS) {
          const edited = edit(field, value)(terms).map((term) => ({ ...term, typed: false }));
          expect(parseQuery(formatQuery(edited))).toEqual(edited);
        }
      }),
    );
  });

  it('do to the value what they say, and only to it', () => {
    fc.assert(
      fc.property(...arbitrary, (terms, field, value) => {
        const before = choiceOf(terms, field);
        const ticked = choiceOf(tickValue(field, value)(terms), field);
        expect(ticked.chosen.has(value)).toBe(!before.chosen.has(value));
        if (ticked.chosen.has(value)) expect(ticked.excluded.has(value)).toBe(false);
        const excluded = choiceOf(excludeValue(field, value)(terms), field);
        expect(excluded.excluded.has(value)).toBe(!before.excluded.has(value));
        if (excluded.excluded.has(value)) expect(excluded.chosen.has(value)).toBe(false);
        expect(choiceOf(filterFor(field, value)(terms), field).chosen.has(value)).toBe(true);
        expect(choiceOf(filterOut(field, value)(terms), field).excluded.has(value)).toBe(true);
        for (const other of values.filter((one) => one !== value)) {
          for (const one of [ticked, excluded]) {
            expect(one.chosen.has(other)).toBe(before.chosen.has(other));
            expect(one.excluded.has(other)).toBe(before.excluded.has(other));
          }
        }
      }),
    );
  });

  it('undo themselves', () => {
    fc.assert(
      fc.property(...arbitrary, (terms, field, value) => {
        const free = clearFields(field)(terms);
        for (const edit of [tickValue, onlyValue, excludeValue]) {
          const done = edit(field, value)(free);
          expect(done.length).toBe(free.length + 1);
          expect(edit(field, value)(done)).toEqual(free);
        }
      }),
    );
  });

  it('take any value of any facet', () => {
    const facet = fc.constantFrom(...FIELD_KEYS.filter((key) => FIELDS[key].facet));
    const value = fc.oneof(fc.string(), fc.constantFrom('', 'None', 'a,b', '"', 'x:y', '-1', '\\', 'ab cd'));
    // A list without others is closed: the column has no value that is not in it.
    const pair = facet.chain((field) => {
      const { values, others } = FIELDS[field];
      const possible = values === undefined || others === true ? value : fc.constantFrom('', ...values);
      return fc.tuple(fc.constant(field), possible);
    });
    fc.assert(
      fc.property(pair, fc.constantFrom('', 'word', 'vlan:1 word'), ([field, chosen], before) => {
        const text = formatQuery(tickValue(field, chosen)(parseQuery(before)));
        fc.pre(!choiceOf(parseQuery(before), field).chosen.has(chosen));
        expect(choiceOf(parseQuery(text), field).chosen.has(chosen)).toBe(true);
        expect(parseQuery(text).every((term) => term.problem === null)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('only leaves one term where the first stood', () => {
  expect(after('a ssid:Guest,Corp b -ssid:IoT', onlyValue('ssid', 'IoT'))).toBe('a ssid:IoT b');
});

it('values of one field share a term, before the words', () => {
  expect(after('ssid:Guest', tickValue('ssid', ''))).toBe('ssid:Guest,""');
  expect(after('phone -vlan:30', excludeValue('vlan', '40'))).toBe('phone -vlan:30,40');
  expect(after('os:iOS phone', excludeValue('vlan', '30'))).toBe('os:iOS -vlan:30 phone');
});

it('knows a value in another case by the values of the column', () => {
  const known = ['Guest', 'Corp'];
  expect(after('ssid:guest', tickValue('ssid', 'Guest', known))).toBe('');
  expect(after('ssid:guest', filterFor('ssid', 'Guest', known))).toBe('ssid:guest');
  expect(after('ssid:guest', filterOut('ssid', 'Guest', known))).toBe('-ssid:Guest');
  expect(after('-ssid:GUEST', tickValue('ssid', 'Guest', known))).toBe('ssid:Guest');
  expect(after('ssid:Guest,Corp phone ssid:guest', tickValue('ssid', 'Guest', known))).toBe('ssid:Corp phone');
  // Both are networks: each is its own value.
  expect(after('ssid:guest', tickValue('ssid', 'Guest', ['Guest', 'guest']))).toBe('ssid:guest,Guest');
});

it('a tick in the panel keeps what is typed, and changes it where it is about the field', () => {
  const typed = setTyped(parseQuery('ssid:Guest phone'))(parseQuery('os:iOS'));
  const ticked = tickValue('ssid', 'Corp')(tickValue('vlan', '3')(typed));
  expect(ticked.map(({ text, typed: inBox }) => [text, inBox])).toEqual([
    ['os:iOS', false],
    ['vlan:3', false],
    ['ssid:Guest,Corp', true],
    ['phone', true],
  ]);
});

it('a range takes the place of all that was asked of the field', () => {
  expect(after('usage:>1GB phone', setRange('usage', '10MB..2GB'))).toBe('usage:10MB..2GB phone');
  expect(after('phone', setRange('usage', '>1MB'))).toBe('usage:>1MB phone');
  expect(after('usage:>1GB phone', setRange('usage', ''))).toBe('phone');
});

describe('edits of a term', () => {
  const texts = ['ssid:Guest', 'iphone', 'no:name', '-vlan:1,2', 'is:new', 'is:online', '"-x"', 'colour:red'];

  it.each(texts)('%s is inverted and switched off as its text says, and back', (text) => {
    const terms = parseQuery(text);
    const [before] = terms;
    for (const edit of [invertTerm, switchTerm]) {
      const changed = edit(before.text)(terms);
      expect(parseQuery(formatQuery(changed))).toEqual(changed);
      expect(edit(changed[0].text)(changed)).toEqual(terms);
    }
    expect(switchTerm(text)(terms)[0].off).toBe(true);
    expect(invertTerm(text)(terms)[0].negated).toBe(!before.negated);
  });

  it('is removed by its text, and is not put in twice', () => {
    expect(after('ssid:Guest vlan:3 phone', removeTerms('vlan:3', 'phone'))).toBe('ssid:Guest');
    expect(after('ssid:Guest phone', addTerms([termOf('vlan', ['3']), termOf('ssid', ['Guest'])]))).toBe(
      'ssid:Guest vlan:3 phone',
    );
  });

  it('goes into the search box, behind what stands there', () => {
    const terms = setTyped(parseQuery('ab'))(parseQuery('ssid:Guest vlan:3'));
    expect(formatQuery(takeIntoBox('ssid:Guest')(terms))).toBe('vlan:3 ab ssid:Guest');
    expect(takeAllIntoBox(terms).every(({ typed }) => typed)).toBe(true);
    expect(takeIntoBox('ab')(terms)).toEqual(terms);
  });
});
