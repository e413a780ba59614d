import { expect, it } from 'vitest';
import { installFault, pathFault, writeFault } from './vite-needs.mjs';

it('says in one sentence that Vite may not write', () => {
  const only =
    (...folders: string[]) =>
    (folder: string) =>
      folders.includes(folder);
  expect(writeFault(only('node_modules'), only())).toBeNull();
  expect(writeFault(only(), only())).toMatch(/^Vite writes into node_modules, which this user may not: .*\.$/);
  const made = only('node_modules/.vite', 'node_modules/.vite-temp');
  expect(writeFault(made, made)).toBeNull();
  expect(writeFault(only('node_modules', 'node_modules/.vite'), made)).toMatch(
    /^Vite writes into node_modules\/\.vite-temp,/,
  );
});

it('says in one sentence that Vite cannot work in this folder', () => {
  expect(pathFault('/home/ö (1)/a b', true)).toBeNull();
  expect(pathFault('/work/C#/clientscope', false)).toBe(
    'Vite cannot work in a folder with "#" in its path (/work/C#/clientscope): move or rename it.',
  );
  expect(pathFault('/work/100%', false)).toBeNull();
  expect(pathFault('/work/100%', true)).toMatch(/"%"/);
});

it('says in one sentence that nothing is installed', () => {
  expect(installFault(() => true)).toBeNull();
  expect(installFault(() => false)).toMatch(/^The packages are not installed: run npm ci, .*\.$/);
});
