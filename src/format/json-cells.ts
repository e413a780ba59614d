import { isoText } from './iso-text.ts';

/** Cells of a JSON file: what is empty is null, times are ISO 8601 in UTC. */
export const JSON_CELLS = {
  empty: 'null',
  text: (value: string) => JSON.stringify(value),
  number: String,
  time: (ms: number) => `"${isoText(ms)}"`,
};
