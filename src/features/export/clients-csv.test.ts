import { decodeClients } from '#clients/client-block.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { expect, it } from 'vitest';
import { clientsCsv } from './clients-csv.ts';

it('writes header and rows in their order, quotes what needs it and disarms formulas', () => {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  const records = [
    { id: 'k1', description: 'Desk, "window"', usage: { sent: 1, recv: 2 }, lastSeen: '2026-11-01T10:00:00Z' },
    { id: 'k2', description: 'a\n=1+1', usage: {} },
  ];
  store.append(decodeClients(records).block);
  expect(clientsCsv(store, Uint32Array.of(1, 0), ['name', 'usage', 'lastSeen'])).toBe(
    '\uFEFFName,Usage,Last seen\r\n"\'a\n=1+1",,\r\n"Desk, ""window""",3,2026-11-01T10:00:00.000Z\r\n',
  );
});
