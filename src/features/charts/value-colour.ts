const COLOURS = 12;

/** So chosen that the usual VLANs, SSIDs, systems, vendors and bands differ among themselves. Changing it changes everybody's colours. */
const SEED = 343_783;

/** FNV-1a with a final mix: the place of a value's colour, the same for ever. */
export function colourPlace(value: string): number {
  let hash = SEED;
  for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % COLOURS;
}

const place = (at: number) => `var(--value-${at})`;

/** The colour of a field's value, see app/colours.css; clients without a value are grey. */
export const valueColour = (value: string): string => (value === '' ? 'var(--value-none)' : place(colourPlace(value)));

/**
 * The colours of at most twelve values that a drawing tells apart by colour alone: the second of two with the same colour takes the next free
 * one. The order of the values changes nothing.
 */
export function distinctColours(values: readonly string[]): (value: string) => string {
  const taken = new Set<number>();
  const colours = new Map<string, string>();
  for (const value of values.toSorted()) {
    let at = colourPlace(value);
    while (taken.has(at) && taken.size < COLOURS) at = (at + 1) % COLOURS;
    taken.add(at);
    colours.set(value, place(at));
  }
  return (value) => colours.get(value) ?? valueColour(value);
}
