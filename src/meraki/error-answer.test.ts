import { expect, it } from 'vitest';
import { errorBody, reasonsInAnswer, reasonsOf, statusOfReason, retryAfterMs } from './error-answer.ts';

it.each<[string, unknown, readonly string[]]>([
  ['Meraki’s envelope', { errors: ['VLAN is wrong', 'Time span is wrong'] }, ['VLAN is wrong', 'Time span is wrong']],
  ['a text for a list', { errors: 'Invalid API key' }, ['Invalid API key']],
  ['objects', { errors: [{ code: 7, message: 'No' }, { detail: 'Nor that' }] }, ['No', 'Nor that']],
  ['by field', { errors: { vlan: ['is no number'], t0: 'is too old' } }, ['vlan: is no number', 't0: is too old']],
  ['one error', { error: 'Not here' }, ['Not here']],
  ['an error with its message', { error: { message: 'Nested' } }, ['Nested']],
  ['a message', { message: 'Forbidden' }, ['Forbidden']],
  ['a text', 'Bad Gateway', ['Bad Gateway']],
  ['a list', ['a', 'b', 'a'], ['a', 'b']],
  ['empty ones', { errors: [], message: 'But this' }, ['But this']],
  ['nothing', { errors: [null, 7, ''] }, []],
  ['null', null, []],
  ['keys that nobody knows', { status: 'failed' }, []],
])('finds the reasons of %s', (_, body, reasons) => {
  expect(reasonsOf(body)).toEqual(reasons);
});

it('reads a body that is no JSON', () => {
  expect(reasonsOf({ errors: ['\u202e', 'gro\u202e'] })).toEqual(['gro']);
  expect(reasonsOf(errorBody('upstream timed out'))).toEqual(['upstream timed out']);
  expect(reasonsOf(errorBody('<html><head><title>502 Bad Gateway</title></head></html>'))).toEqual(['502 Bad Gateway']);
  expect(reasonsOf(errorBody('<p>no title</p>'))).toEqual([]);
  expect(reasonsOf(errorBody(''))).toEqual([]);
});

it('tells an error inside of an answer from an answer', () => {
  expect(reasonsInAnswer({ errors: ['API rate limit exceeded for organization'] })).toHaveLength(1);
  expect(reasonsInAnswer([{ errors: ['of a record'] }])).toEqual([]);
  expect(reasonsInAnswer({ id: 'k1', errors: [] })).toEqual([]);
  expect(reasonsInAnswer({ message: 'a record’s own word' })).toEqual([]);
});

it.each([
  ['API rate limit exceeded for organization', 429],
  ['Invalid API key', 401],
  ['You do not have permission', 403],
  ['Network not found', 404],
  ['Something else', 500],
])('%s belongs to %i', (sentence, status) => {
  expect(statusOfReason(sentence)).toBe(status);
});

const now = Date.UTC(2026, 10, 2, 10, 30);

it.each([
  ['1', 1000],
  [' 120 ', 120_000],
  ['0', 0],
  ['Mon, 02 Nov 2026 10:30:07 GMT', 7000],
  ['Monday, 02-Nov-26 10:30:07 GMT', 7000],
  ['Mon, 02 Nov 2026 10:29:00 GMT', 0],
])('reads %s', (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});

it.each([null, '', 'soon, please', '-5', '1.5', '1e3', 'Mon, someday', '2026-11-02'])(
  'knows no time in %s',
  (header) => {
    expect(retryAfterMs(header, now)).toBeNull();
  },
);
