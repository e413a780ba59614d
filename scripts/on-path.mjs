// Finds installed programs.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns the program's path on PATH, or undefined */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isRunnable);
