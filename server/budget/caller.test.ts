import { expect, it } from 'vitest';
import { callers } from './caller.ts';

const by = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

it('tells connections apart, whatever they claim', () => {
  const callerOf = callers([]);
  const [one, other] = [by('127.0.0.1', '10.0.0.1'), by('127.0.0.1', '10.0.0.1')];
  expect(callerOf(one)).toBe(callerOf(one));
  expect(callerOf(one)).not.toBe(callerOf(other));
});

it('tells users apart by the address that a configured front itself saw, the last one', () => {
  const callerOf = callers(['127.0.0.1', '0:0:0:0:0:0:0:1', 'FD00::5']);
  const anna = callerOf(by('127.0.0.1', '10.0.0.1'));
  expect(callerOf(by('127.0.0.1', '10.0.0.1'))).toBe(anna);
  expect(callerOf(by('::ffff:127.0.0.1', '10.0.0.9, 10.0.0.1'))).toBe(anna);
  for (const front of ['::1', 'fd00::5']) expect(callerOf(by(front, '10.0.0.1'))).toBe(anna);
  for (const other of [
    by('127.0.0.1', '10.0.0.1, 10.0.0.2'),
    by('10.0.0.7', '10.0.0.1'),
    by('127.0.0.1'),
    by('127.0.0.1', '10.0.0.1, unknown'),
  ])
    expect(callerOf(other)).not.toBe(anna);
});

it('remembers ten thousand addresses and no more', () => {
  const callerOf = callers(['127.0.0.1']);
  const first = callerOf(by('127.0.0.1', '10.0.0.1'));
  for (let at = 0; at < 10_000; at++) callerOf(by('127.0.0.1', `2001:db8::${at.toString(16)}`));
  expect(callerOf(by('127.0.0.1', '10.0.0.1'))).not.toBe(first);
});
