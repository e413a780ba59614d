import { finished } from '#engine/finished.ts';
import { createSimulator } from '../../../simulator/simulator.ts';
import { LAB_TRUTH } from '../../../simulator/findings-lab.ts';
import { FINDINGS_CLEAN, FINDINGS_LAB } from '../../../simulator/network-ids.ts';
import { storeOf } from '#clients/wire/client-store.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FindingChoices, findAll, FINDING_RULES } from './find-all.ts';
import { percentText, thresholdOf, titleOf } from './rule.ts';
import { ruleColumns, ruleJob } from './rule-columns.ts';
import { FINDING_IDS, type FindingId } from '#clients/known-values.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const USUAL: FindingChoices = { thresholds: {}, muted: [] };

async function recordsOf(networkId: string): Promise<unknown[]> {
  const simulator = createSimulator({ now: () => NOW });
  const url = `https://api.meraki.com/api/v1/networks/${networkId}/clients?timespan=2678400&perPage=5000`;
  const answer = await simulator(new Request(url, { headers: { authorization: 'Bearer key' } }));
  const records: unknown = await answer.json();
  return Array.isArray(records) ? records : [];
}

const storeAt = (records: readonly unknown[]) => storeOf(records, NOW);

const foundIn = (store: ColumnStore, choices = USUAL) => findAll(ruleColumns(finished(ruleJob(store, NOW))), choices);

/** What is found, by client id and in the rules’ order. */
function byId(store: ColumnStore, choices = USUAL): Map<string, string> {
  const { finding } = foundIn(store, choices);
  const found = new Map<string, string>();
  for (let row = 0; row < store.rowCount; row++) {
    const text = finding.values[finding.codes[row]];
    if (text !== '') found.set(store.textAt('id', row), text);
  }
  return found;
}

const inOrder = (ids: readonly string[]) => FINDING_IDS.filter((id) => ids.includes(id)).join(', ');

it('finds exactly what is planted in the Findings lab', async () => {
  const found = byId(storeAt(await recordsOf(FINDINGS_LAB)));
  const truth = new Map([...LAB_TRUTH].map(([id, finds]) => [id, inOrder(finds)]));
  expect(found).toEqual(truth);
  expect(FINDING_IDS.filter((id) => ![...LAB_TRUTH.values()].some((finds) => finds.includes(id)))).toEqual([]);
});

it('finds nothing in the office without faults', async () => {
  const store = storeAt(await recordsOf(FINDINGS_CLEAN));
  expect(store.rowCount).toBeGreaterThan(100);
  expect(byId(store)).toEqual(new Map());
});

it('leaves the marks of a muted rule out and still counts it', async () => {
  const store = storeAt(await recordsOf(FINDINGS_LAB));
  const muted = foundIn(store, { thresholds: {}, muted: ['no-ip'] });
  expect(muted.finding.sets?.marks).not.toContain('no-ip');
  expect(muted.rules.find(({ id }) => id === 'no-ip')?.count).toBe(4);
  expect(byId(store, { thresholds: {}, muted: ['no-ip'] }).size).toBe(LAB_TRUTH.size - 3);
});

it('says its evidence, and follows its thresholds within their bounds', async () => {
  const store = storeAt(await recordsOf(FINDINGS_LAB));
  const port = foundIn(store).rules.find(({ id }) => id === 'many-on-port');
  expect(port?.values).toEqual(['', '5 MACs online on FLAB-SW01, port hub']);
  const three = foundIn(store, { thresholds: { 'many-on-port': { least: 3 } }, muted: [] });
  expect(three.rules.find(({ id }) => id === 'many-on-port')?.count).toBe(8);
  const [rule] = FINDING_RULES.filter(({ id }) => id === 'many-on-port');
  const least = (value: number) => thresholdOf(rule, 'least', { 'many-on-port': { least: value } });
  expect([least(-5), least(9), least(1000), least(Number.NaN)]).toEqual([3, 9, 48, 4]);
  // A title says the number that applies, also where another version has kept one that is out of bounds.
  expect(titleOf(rule, { 'many-on-port': { least: 1000 } })).toBe(titleOf(rule, { 'many-on-port': { least: 48 } }));
});

it('has a rule for each id, in the same order, and a title that names only its own thresholds', () => {
  expect(FINDING_RULES.map(({ id }) => id)).toEqual(FINDING_IDS);
  for (const rule of FINDING_RULES) expect(titleOf(rule, {})).not.toMatch(/[{}]/);
});

it('counts behind a port who is not wireless, and knows the switch by its serial', () => {
  const behind = (serial: string, connection: string | null, names: ReadonlyArray<string | null>) =>
    names.map((recentDeviceName, at) => ({
      id: `${serial} ${at}`,
      mac: `00:1b:00:00:00:0${at}`,
      status: 'Online',
      switchport: '7',
      recentDeviceSerial: serial,
      recentDeviceConnection: connection,
      recentDeviceName,
    }));
  const store = storeOf([
    ...behind('Q1', 'Wired', ['SW-1', null, 'SW-1', 'SW-1, renamed']),
    ...behind('Q2', 'Wireless', ['AP', 'AP', 'AP', 'AP']),
    ...behind('Q3', null, ['SW-3', 'SW-3', 'SW-3', 'SW-3']),
  ]);
  const port = foundIn(store).rules.find(({ id }) => id === 'many-on-port');
  expect(port?.values).toEqual(['', '4 MACs online on SW-1, port 7', '4 MACs online on SW-3, port 7']);
});

/** What a rule finds, evidence by id. @param key of its threshold */
function foundBy(rule: FindingId, records: readonly object[], key = '', value = 0): Record<string, string> {
  const store = storeAt(records.map((record, at) => ({ id: `k${at}`, ...record })));
  const choices = { thresholds: key === '' ? {} : { [rule]: { [key]: value } }, muted: [] };
  const { codes, values } = foundIn(store, choices).rules.find(({ id }) => id === rule)!;
  return Object.fromEntries([...codes].flatMap((code, row) => (code === 0 ? [] : [[`k${row}`, values[code]]])));
}

it('finds what is exactly at its number', () => {
  // 51 of the 75 others are 68 %, and 75 * 0.68 is 51.00000000000001; so is 7 % of 100.
  const addresses = Array.from({ length: 76 }, (_, at) => (at < 51 ? `10.0.1.${at + 1}` : `172.${at}.0.5`));
  const inVlan = addresses.map((ip) => ({ vlan: '5', ip }));
  expect(Object.keys(foundBy('foreign-subnet', inVlan, 'share', 68)).length).toBe(25);
  expect(foundBy('foreign-subnet', inVlan, 'share', 69)).toEqual({});
  const traffic = [7, ...Array.from({ length: 93 }, () => 1)].map((sent) => ({ usage: { sent, recv: 0 } }));
  expect(Object.keys(foundBy('unusual-usage', traffic, 'share', 7))).toEqual(['k0']);
  expect(foundBy('unusual-usage', traffic, 'share', 7.1)).toEqual({});
  const seen = [35, 36, 47].map((hours) => ({ lastSeen: new Date(NOW - hours * 3_600_000).toISOString() }));
  expect(foundBy('not-seen', seen, 'days', 1.5)).toEqual({ k1: 'Last seen 1 day ago', k2: 'Last seen 1 day ago' });
});

it('knows a MAC in each notation, and that none is none', () => {
  const online = { status: 'Online', switchport: '1', recentDeviceSerial: 'Q1', ip: '10.0.0.9' };
  const behind = (...macs: ReadonlyArray<string | null>) => macs.map((mac) => ({ ...online, mac }));
  const same = behind('00:11:22:aa:bb:01', '0011.22aa.bb01', '00-11-22-AA-BB-01');
  expect(foundBy('duplicate-ip', same)).toEqual({});
  expect(Object.keys(foundBy('duplicate-ip', behind('00:00:00:00:00:00', '00:00:00:00:00:00')))).toHaveLength(2);
  const three = [...same, ...behind('00:11:22:aa:bb:02', '00:11:22:aa:bb:03')];
  expect(foundBy('many-on-port', three)).toEqual({});
  expect(foundBy('many-on-port', [...three, ...behind(null)])).toEqual({});
});

it('takes for older Wi-Fi what it says, and no standard that it does not know', () => {
  const standards = ['802.11g - 2.4 GHz', '802.11b/g - 2.4 GHz', '802.11n - 5 GHz', '802.11ad - 60 GHz', 'unheard of'];
  const found = foundBy(
    'old-wifi',
    standards.map((wirelessCapabilities) => ({ wirelessCapabilities })),
  );
  expect(Object.keys(found)).toEqual(['k0', 'k1', 'k2']);
});

const texts = fc.oneof(
  fc.constantFrom('', '10.0.0.1', '169.254.1.1', 'Apple', 'Windows 10', '30', '802.11n - 2.4 GHz'),
  fc.string(),
);
const anything = fc.oneof(
  texts,
  fc.constant(null),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.array(texts),
  fc.object(),
);
const anyRecord = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    ...Object.fromEntries(
      'mac description ip ip6 ip6Local user manufacturer os deviceTypePrediction vlan namedVlan ssid switchport wirelessCapabilities recentDeviceMac recentDeviceName recentDeviceSerial recentDeviceConnection status groupPolicy8021x pskGroup firstSeen lastSeen usage'
        .split(' ')
        .map((key) => [key, anything]),
    ),
  },
  { requiredKeys: ['id'] },
);

it('throws on no record, and marks a row for each rule that found it', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 30 }), (records) => {
      const store = storeAt(records);
      const { finding, rules, classes } = foundIn(store);
      expect(classes.codes.length).toBe(store.rowCount);
      for (let row = 0; row < store.rowCount; row++) {
        const ids = rules.filter(({ codes }) => codes[row] !== 0).map(({ id }) => id);
        expect(finding.values[finding.codes[row]]).toBe(ids.join(', '));
        for (const { codes, values } of rules) expect(values[codes[row]]).toBeDefined();
      }
    }),
  );
});

it('takes the device type for the OS only where the OS has no version', () => {
  const records = [
    ['Windows 11', 'Windows Laptop, Windows 7'],
    ['Windows', 'Windows Laptop, Windows 7'],
    [null, 'Windows Laptop, Windows 7'],
    ['Windows XP', 'Windows Laptop, Windows 11'],
    ['Debian 11', null],
    ['Debian 12', null],
  ].map(([os, deviceTypePrediction]) => ({ os, deviceTypePrediction }));
  expect(Object.keys(foundBy('os-unsupported', records))).toEqual(['k1', 'k2', 'k3', 'k4']);
});

it('looks for radios that hold the Wi-Fi back among clients that are not on a cable', () => {
  const records = ['Wireless', null, 'Wired'].map((recentDeviceConnection) => ({
    recentDeviceConnection,
    wirelessCapabilities: '802.11n - 2.4 GHz',
  }));
  expect(Object.keys(foundBy('only-2.4-ghz', records))).toEqual(['k0', 'k1']);
  expect(Object.keys(foundBy('old-wifi', records))).toEqual(['k0', 'k1']);
});

it('says 100 % of the whole alone: one client of 400 without a user is why the others are counted', () => {
  const told = [
    [400, 400],
    [399, 400],
    [9999, 10_000],
    [272, 1000],
    [25, 1000],
  ].map(([part, of]) => percentText(part, of));
  expect(told).toEqual(['100 %', '99.8 %', '99.9 %', '27 %', '2.5 %']);
});
