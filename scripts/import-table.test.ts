import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** A tree of its own under the same rules, because other checks run at the same time and would find a file planted in ours. */
const root = mkdtempSync(join(tmpdir(), 'clientscope-imports-'));
cpSync('.oxlintrc.json', join(root, '.oxlintrc.json'));
const oxlint = resolve('node_modules/.bin/oxlint');

afterAll(() => rmSync(root, { recursive: true }));

function lintOf(folder: string, line: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  const file = join(folder, 'planted.ts');
  writeFileSync(join(root, file), `${line}\n`);
  return spawnSync(oxlint, [file], { cwd: root, encoding: 'utf8' }).stdout;
}

it.each([
  ['src/engine', "export { FIELDS } from '#clients/fields.ts';"],
  ['src/meraki', "export { ColumnStore } from '#engine/column-store.ts';"],
  ['src/clients', "export { useState } from 'react';"],
  ['src/features/charts', "export { getJson } from '#meraki/get-json.ts';"],
  ['src/features/charts', "export { QueryBar } from '#features/query-bar/QueryBar.tsx';"],
  ['src/features/client-table/rows', "export { QueryBar } from '../../query-bar/QueryBar.tsx';"],
  ['src/state', "export { readConfig } from '../../server/config.ts';"],
  ['src/state/settings', "export { useQueryState } from 'nuqs';"],
  ['src/state/address', "export { loadAll } from '#state/load/walk.ts';"],
  ['src/state/load', "export { useSelection } from '#state/view/page-state.ts';"],
  ['src/app', "export { NuqsAdapter } from 'nuqs/adapters/react';"],
  ['src/features/charts', "export { useQueryState } from 'nuqs';"],
  ['server', "export { Redis } from 'ioredis';"],
  ['server/proxy', "export { getJson } from '../../src/meraki/get-json.ts';"],
])('the linter refuses %s: %s', (folder, line) => {
  expect(lintOf(folder, line)).toContain('no-restricted-imports');
});

it.each([
  'export const search = location.search;',
  'export const search = globalThis.location.search;',
  'export const search = () => window.location.search;',
  "history.replaceState(null, '', '?q=');",
])('the linter lets nobody but state/address read or write the address: %s', (line) => {
  expect(lintOf('src/features/charts', line)).toContain('no-restricted');
  expect(lintOf('src/state/address', line)).not.toContain('no-restricted');
});

it('lets through what the table allows', () => {
  expect(lintOf('src/clients', "export { ColumnStore } from '#engine/column-store.ts';")).not.toContain(
    'no-restricted',
  );
  expect(lintOf('src/state/address', "export { useQueryState } from 'nuqs';")).not.toContain('no-restricted');
  expect(lintOf('server/proxy', "export { readConfig } from '../config.ts';")).not.toContain('no-restricted');
  expect(lintOf('server/proxy', "export { chance } from '../../simulator/random.ts';")).not.toContain('no-restricted');
});
