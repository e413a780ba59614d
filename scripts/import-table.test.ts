import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';

const planted: string[] = [];

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file);
});

function lintOf(folder: string, line: string): string {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/planted-${process.pid}.ts`;
  writeFileSync(file, `${line}\n`);
  planted.push(file);
  return spawnSync('node_modules/.bin/oxlint', [file], { encoding: 'utf8' }).stdout;
}

it.each([
  ['src/engine', "export { FIELDS } from '#clients/fields.ts';"],
  ['src/meraki', "export { ColumnStore } from '#engine/column-store.ts';"],
  ['src/clients', "export { useState } from 'react';"],
  ['src/features/charts', "export { getJson } from '#meraki/get-json.ts';"],
  ['src/features/charts', "export { QueryBar } from '#features/query-bar/QueryBar.tsx';"],
  ['src/state', "export { readConfig } from '../../server/config.ts';"],
])('the linter refuses %s: %s', (folder, line) => {
  expect(lintOf(folder, line)).toContain('no-restricted-imports');
});

it('lets through what the table allows', () => {
  expect(lintOf('src/clients', "export { ColumnStore } from '#engine/column-store.ts';")).not.toContain(
    'no-restricted',
  );
});
