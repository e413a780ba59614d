import { expect, it } from 'vitest';
import { groupsCsv, groupsFileName } from './groups-csv.ts';

it('writes one line per group and guards against formulas', () => {
  const groups = [
    { value: 'Guest, "free"', count: 5, absent: 2, flagged: 2, sums: [1.5, 2], start: 0 },
    { value: '=1+1', count: 1, absent: 0, flagged: 0, sums: [0, 0], start: 3 },
  ];
  expect(groupsCsv('SSID', groups)).toBe(
    '\uFEFFSSID,Clients,Online,Sent (kB),Received (kB)\r\n"Guest, ""free""",3,2,1.5,2\r\n\'=1+1,1,0,0,0\r\n',
  );
});

it('names the file by the field, and says when clients are missing', () => {
  expect(groupsFileName('802.1X policy', false)).toBe('clients-by-802-1x-policy.csv');
  expect(groupsFileName('Access point / switch', true)).toBe('clients-by-access-point-switch-PARTIAL.csv');
});

it('guards against formulas behind characters that nobody sees', () => {
  for (const hidden of ['\0', '\u200B', '\uFEFF', '\u00A0 ', '\u00AD']) {
    const group = { value: `${hidden}=1+1`, count: 1, absent: 0, flagged: 0, sums: [0, 0], start: 0 };
    expect(groupsCsv('SSID', [group]).split('\r\n')[1]).toBe(`${hidden}'=1+1,1,0,0,0`);
  }
});
