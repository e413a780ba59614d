import { expect, it } from 'vitest';
import { writeFault } from './may-write.mjs';

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
