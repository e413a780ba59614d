import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery, parseQuery } from './terms.ts';

const summary = (text: string) =>
  parseQuery(text).map(({ field, values, negated, problem }) => [field, values, negated, problem === null]);

describe('parseQuery', () => {
  it.each([
    [
      'miles laptop',
      [
        [null, ['miles'], false, true],
        [null, ['laptop'], false, true],
      ],
    ],
    ['"miles laptop"', [[null, ['miles laptop'], false, true]]],
    [
      'ssid:Guest vlan:10,30',
      [
        ['ssid', ['Guest'], false, true],
        ['vlan', ['10', '30'], false, true],
      ],
    ],
    ['-os:"Windows 10"', [['os', ['Windows 10'], true, true]]],
    [
      'no:name has:user',
      [
        ['name', [''], false, true],
        ['user', [''], true, true],
      ],
    ],
    ['is:online', [['status', ['Online'], false, true]]],
    ['aa:bb:cc:dd', [[null, ['aa:bb:cc:dd'], false, true]]],
    ['fe80::1', [[null, ['fe80::1'], false, true]]],
    ['Manufacturer:Apple', [['manufacturer', ['Apple'], false, true]]],
    ['access-point:x', [['accessPoint', ['x'], false, true]]],
    ['usage>1GB', [['usage', ['>1GB'], false, true]]],
    ['vlan!=30', [['vlan', ['30'], true, true]]],
    ['is:new', [['firstSeen', ['new'], false, true]]],
    ['is:online,offline', [['status', ['Online', 'Offline'], false, true]]],
    [
      'x=y http://',
      [
        [null, ['x=y'], false, true],
        [null, [], false, false],
      ],
    ],
    [
      '"" , -',
      [
        [null, [','], false, true],
        [null, ['-'], false, true],
      ],
    ],
    ['nofield:x', [[null, [], false, false]]],
    ['is:purple', [[null, [], false, false]]],
  ])('%s', (text, terms) => {
    expect(summary(text)).toEqual(terms);
  });

  it('never throws, and its own spelling means the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom(
              'a',
              ':',
              '"',
              ',',
              '-',
              ' ',
              '\\',
              '*',
              '~',
              '>',
              '=',
              '?',
              'ssid:',
              'mac:',
              'is:',
              'no:',
              'usage',
              '\n',
              '“',
              '–',
              '～',
              '：',
              '，',
              '＊',
              '＞',
              '\u200e',
            ),
          }),
        ),
        (text) => {
          const terms = parseQuery(text);
          const again = parseQuery(formatQuery(terms));
          expect(again).toEqual(terms);
          expect(formatQuery(again)).toBe(formatQuery(terms));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('a value of a field that has few', () => {
  it.each([
    ['class:CAMERA', 'class:CAMERA'],
    ['finding:no-*', 'finding:no-*'],
    ['no:finding', 'no:finding'],
    ['change:new,gone', 'change:new,gone'],
    ['status:online', 'status:online'],
    ['status:"Dormant"', 'status:"Dormant"'],
    ['wifi:"802.11g"', 'wifi:"802.11g"'],
    ['finding:"no-ip, no-name"', 'finding:"no-ip, no-name"'],
    ['sm:"not installed"', 'sm:"not installed"'],
  ])('%s is understood', (text, canonical) => {
    expect(parseQuery(text).map((term) => [term.text, term.problem])).toEqual([[canonical, null]]);
  });
});

describe('a term that cannot be understood', () => {
  it.each([
    ['vlna:20', 'Did you mean vlan:? To search for it as text, put it in quotes.'],
    ['venodr:Apple', 'Did you mean vendor:? To search for it as text, put it in quotes.'],
    [`${'x'.repeat(300)}:1`, `There is no field ${'x'.repeat(79)}….`],
    ['is:onlin', 'Did you mean is:online?'],
    ['usage:>1XB', 'usage: takes >1GB'],
    ['seen:2h', 'seen: takes <2h'],
    ['ssid:', 'needs a value'],
    ['vlan:>30', 'vlan: knows no >'],
    ['is:online,wired', 'one of these at a time'],
    ['no:ssid,vlan', 'takes one field'],
    ['ip:10.0.0.0/40', 'ip: takes'],
    ['mac:08:zz', 'mac: takes hex digits'],
    ['finding:nope', 'finding: knows duplicate-ip, no-ip, link-local-ip'],
    ['finding:duplicate-pi', 'Did you mean finding:duplicate-ip?'],
    ['finding:no-ip,nope', 'finding: knows'],
    ['finding:x*', 'finding: knows'],
    ['change:nope', 'change: knows new, gone, online, offline, moved, changed'],
    ['roster:nope', 'roster: knows unlisted, online, offline, missing'],
    ['class:nope', 'class: knows laptop'],
    ['class:tv', 'Did you mean class:"TV / media"?'],
    ['class:"nope"', 'class: knows laptop'],
    ['status:nope', 'status: knows Online, Offline. Put any other value in quotes.'],
    ['-status:onlin', 'Did you mean status:Online?'],
    ['connection:lan', 'connection: knows Wired, Wireless'],
    ['bands:5', 'bands: knows 2.4 GHz, 5 GHz'],
    ['wifi:9', 'wifi: knows Wi-Fi 4'],
    ['sm:yes', 'sm: knows Installed, Not installed'],
    ['mackind:nope', 'mackind: knows Vendor, Local, Random'],
    ['osfamily:beos', 'osfamily: knows Windows, Apple'],
  ])('%s: %s', (text, said) => {
    expect(parseQuery(text).map(({ problem }) => problem)).toEqual([expect.stringContaining(said)]);
  });
});
