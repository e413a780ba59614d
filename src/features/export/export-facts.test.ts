import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { describe, expect, it } from 'vitest';
import { exportFacts, exportFileName, type ExportSubject } from './export-facts.ts';

const subject: ExportSubject = {
  store: new ColumnStore(CLIENT_SCHEMA, 'id'),
  networkId: 'N_1',
  networkName: 'Büro München / 2. OG',
  timespan: 86_400,
  t0: null,
  asked: {},
  loadedAt: Date.parse('2026-11-24T15:03:59.123Z'),
  partial: false,
  rejected: 0,
  loaded: 2400,
  rows: Uint32Array.of(1, 2),
  selected: false,
  terms: [],
  sort: [
    { column: 'usage', descending: true },
    { column: 'name', descending: false },
  ],
  columns: ['name', 'usage'],
  awaited: [],
  basis: { total: 0, seconds: 86_400, matches: () => true },
};

const factsOf = (changes: Partial<ExportSubject>) => Object.fromEntries(exportFacts({ ...subject, ...changes }));

const filtered = (q: string) => factsOf({ terms: parseQuery(q) })['Filter'];

describe('exportFacts', () => {
  it('names rows, order, columns, scope and when they were loaded', () => {
    expect(factsOf({})).toEqual({
      Rows: '2 clients, one per line (matching, of 2,400 loaded)',
      State: 'complete: every page was loaded',
      Filter: 'not filtered',
      Order: 'Usage, descending; then Name, ascending',
      Columns: '2: Name, Usage (kB)',
      Network: 'Büro München / 2. OG (N_1)',
      'Time span': '2026-11-23T15:03:59Z to 2026-11-24T15:03:59Z (1 day)',
      Loaded: '2026-11-24T15:03:59Z',
      Units: 'usage in kilobytes (1000 bytes) over the time span, times as ISO 8601 in UTC',
    });
  });

  it('says the units of the figures that are not Meraki’s, in the columns and in words', () => {
    const facts = factsOf({ columns: ['share', 'rate'] });
    expect(facts['Columns']).toBe('2: Share (%), Average rate (bit/s)');
    expect(facts['Units']).toContain('share in percent of the usage of all matching clients, average rate in bits per');
  });

  it('says what is partial, selected and asked of Meraki', () => {
    const facts = factsOf({ partial: true, selected: true, rows: Uint32Array.of(1), asked: { vlan: '40' } });
    expect(facts['Rows']).toBe('1 client, one per line (selected, of 2,400 loaded so far)');
    expect(factsOf({ rows: Uint32Array.of(7, 2400, 2401) })['Rows']).toBe(
      '1 client, one per line (matching, of 2,400 loaded), and 2 that are not in this load',
    );
    expect(facts['State']).toMatch(/^PARTIAL/);
    expect(facts['Asked of Meraki']).toBe('VLAN 40');
    expect(factsOf({ rejected: 1 })['State']).toBe('complete: every page was loaded; 1 record without an id left out');
    expect(factsOf({ rejected: 1200, partial: true })['State']).toMatch(
      /^PARTIAL.*; 1,200 records without an id left out$/,
    );
  });

  it('names the columns that are still being computed', () => {
    const awaited = ['deviceClass', 'finding'] as const;
    expect(factsOf({ awaited })['State']).toBe('complete: every page was loaded');
    expect(factsOf({ awaited, columns: ['name', 'finding'], rejected: 1 })['State']).toBe(
      'complete: every page was loaded; 1 record without an id left out; empty, because not worked out yet: Finding',
    );
  });

  it('puts the filter into words, and keeps its text', () => {
    expect(filtered('ssid:Guest,Corp -vlan:10')).toBe(
      'SSID is Guest or Corp, and VLAN is not 10 (ssid:Guest,Corp -vlan:10)',
    );
    expect(filtered('no:user')).toBe('User is empty (no:user)');
    expect(filtered('has:user')).toBe('User is not empty (has:user)');
    expect(filtered('has:usage')).toBe('Usage is not empty (has:usage)');
    expect(filtered('no:seen')).toBe('Last seen is empty (no:seen)');
    expect(filtered('-usage:>1GB')).toBe('Usage not >1GB (-usage:>1GB)');
    expect(filtered('iphone')).toBe('with “iphone” in any field (iphone)');
    expect(filtered('usage:>1GB')).toBe('Usage >1GB (usage:>1GB)');
    expect(filtered('colour:red')).toContain('nothing matches');
  });
});

it('names the file so that it says what it is', () => {
  expect(exportFileName(subject, 'csv')).toBe('clients-büro-münchen-2-og-1-day-2026-11-24T1503Z.csv');
  expect(exportFileName({ ...subject, networkName: '', partial: true, terms: parseQuery('x') }, 'xlsx')).toBe(
    'clients-N_1-1-day-filtered-2026-11-24T1503Z-PARTIAL.xlsx',
  );
  expect(exportFileName({ ...subject, networkName: '../..', t0: '2026-11-01T00:00:00Z', selected: true }, 'json')).toBe(
    'clients-N_1-since-2026-11-01-selected-2026-11-24T1503Z.json',
  );
});
