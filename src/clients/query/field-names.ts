import { nameInSentence } from '#clients/display-names.ts';
import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';

const plainName = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function allNames(): ReadonlyMap<string, FieldKey> {
  const names = new Map<string, FieldKey>();
  for (const key of FIELD_KEYS) names.set(FIELDS[key].query, key);
  // Short names come first: another field's label or wire key never takes one.
  for (const key of FIELD_KEYS) {
    for (const name of [key, FIELDS[key].label, FIELDS[key].wire ?? key].map(plainName)) {
      if (!names.has(name)) names.set(name, key);
    }
  }
  for (const key of FIELD_KEYS) {
    for (const name of FIELDS[key].aliases ?? []) if (!names.has(name)) names.set(name, key);
  }
  return names;
}

const NAMES = allNames();

/** The field of a name in the query language: `vendor`, `manufacturer`, `Last-Seen`; undefined for no field. */
export const fieldNamed = (name: string): FieldKey | undefined => NAMES.get(plainName(name));

/** All names of a field in the query language, the short one first. */
export const namesOf = (key: FieldKey): string[] => [...NAMES].filter(([, of]) => of === key).map(([name]) => name);

/** How many letters of two short words are missing, wrong, or in the other's place (`vlna`): their distance of optimal string alignment. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length];
}

/** No name is longer; the distance of longer texts would take the product of their lengths in time. */
const LONGEST_NAME = 40;

/** The known word that was most likely meant, or null. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_NAME) return null;
  const folded = word.toLowerCase();
  const begun = known.find((one) => folded.length >= 2 && one.toLowerCase().startsWith(folded));
  if (begun !== undefined) return begun;
  const near = known
    .map((one) => ({ one, steps: distance(folded, one.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0];
  return near !== undefined && near.steps <= Math.min(2, folded.length / 3) ? near.one : null;
}

/** The message about a name that no field has. */
export function noSuchField(name: string): string {
  const meant = nearest(plainName(name), [...NAMES.keys()]);
  const hint =
    meant === null ? 'Fields are ssid, vlan, os, ip, mac, usage, seen and more (press ?).' : `Did you mean ${meant}:?`;
  return `There is no field ${nameInSentence(name)}. ${hint} To search for it as text, put it in quotes.`;
}
