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

/** The colour of a field's value, see colours.css; clients without a value are grey. */
export const valueColour = (value: string): string =>
  value === '' ? 'var(--value-none)' : `var(--value-${colourPlace(value)})`;
