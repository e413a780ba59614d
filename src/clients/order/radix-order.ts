import type { SortedTexts } from '#engine/sort-ranks.ts';

/** Longer texts are compared one with another: a row of bytes for each would cost more than it saves. */
export const MOST_BYTES = 48;

/** Answer of an encoder for a text whose order its bytes would not say. */
export const NONE = -1;

/**
 * Writes a text, from a place on, as bytes whose order is the order of the texts; equal bytes only where the texts stand
 * side by side.
 * @returns their number, at most MOST_BYTES, none of them 0; or NONE
 */
export type Encoder = (text: string, bytes: Uint8Array, from: number) => number;

interface Encoded {
  /** Column by column: the s-th byte of the i-th text is at s * count + i; 0 behind its end. */
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly count: number;
}

function encoded(texts: readonly string[], encode: Encoder): Encoded & { simple: Uint32Array; others: number[] } {
  const simple = new Uint32Array(texts.length);
  /** The texts' bytes behind each other; ends[i] is where the i-th ends. */
  let rows = new Uint8Array(texts.length * 16 + MOST_BYTES);
  const ends = new Uint32Array(texts.length);
  const others: number[] = [];
  let count = 0;
  let end = 0;
  let length = 0;
  for (let place = 0; place < texts.length; place++) {
    if (end + MOST_BYTES > rows.length) {
      const more = new Uint8Array(rows.length * 2);
      more.set(rows);
      rows = more;
    }
    const size = encode(texts[place], rows, end);
    if (size === NONE) {
      others.push(place);
      continue;
    }
    end += size;
    ends[count] = end;
    simple[count++] = place;
    if (size > length) length = size;
  }
  const bytes = new Uint8Array(length * count);
  for (let at = 0, from = 0; at < count; at++) {
    for (let into = at; from < ends[at]; from++, into += count) bytes[into] = rows[from];
  }
  return { bytes, length, count, simple, others };
}

/** The places in ascending order: one counting pass a byte, the last byte first. */
function sortedPlaces({ bytes, length, count }: Encoded): Uint32Array {
  let places = Uint32Array.from({ length: count }, (_, at) => at);
  let next = new Uint32Array(count);
  const starts = new Uint32Array(257);
  for (let index = length - 1; index >= 0; index--) {
    const column = bytes.subarray(index * count, (index + 1) * count);
    starts.fill(0);
    for (let at = 0; at < count; at++) starts[column[at] + 1]++;
    // All alike here: nothing to do.
    if (starts[column[0] + 1] === count) continue;
    for (let at = 0; at < 256; at++) starts[at + 1] += starts[at];
    for (let at = 0; at < count; at++) next[starts[column[places[at]]]++] = places[at];
    [places, next] = [next, places];
  }
  return places;
}

/** By position in the order: 1 where a text differs from the one before it. */
function stepsOf({ bytes, length, count }: Encoded, places: Uint32Array): Uint8Array {
  const steps = new Uint8Array(count);
  for (let index = 0; index < length; index++) {
    const column = index * count;
    for (let at = 1; at < count; at++) {
      if (bytes[column + places[at]] !== bytes[column + places[at - 1]]) steps[at] = 1;
    }
  }
  if (count > 0) steps[0] = 1;
  return steps;
}

/** Merges the places `others`, few and ascending, into the ascending ones. */
function merged(
  texts: readonly string[],
  { places, steps }: SortedTexts,
  others: readonly number[],
  compare: (a: string, b: string) => number,
): SortedTexts {
  const all = new Uint32Array(places.length + others.length);
  const allSteps = new Uint8Array(all.length);
  let from = 0;
  let to = 0;
  const differs = (at: number) => at === 0 || compare(texts[all[at - 1]], texts[all[at]]) !== 0;
  const copy = (end: number) => {
    all.set(places.subarray(from, end), to);
    allSteps.set(steps.subarray(from, end), to);
    if (end > from && to > 0) allSteps[to] = differs(to) ? 1 : 0;
    to += end - from;
    from = end;
  };
  for (const place of others) {
    let low = from;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(texts[places[middle]], texts[place]) < 0) low = middle + 1;
      else high = middle;
    }
    copy(low);
    all[to] = place;
    allSteps[to] = differs(to) ? 1 : 0;
    to++;
  }
  copy(places.length);
  return { places: all, steps: allSteps };
}

/**
 * The order of `compare` with few comparisons: most texts are sorted by their bytes, which takes 100,000 device names a
 * fraction of the comparisons' time; only those without bytes are compared.
 */
export function radixOrder(
  encode: Encoder,
  compare: (a: string, b: string) => number,
): (texts: readonly string[]) => SortedTexts {
  return (texts) => {
    const { simple, others, ...all } = encoded(texts, encode);
    const places = sortedPlaces(all);
    const sorted = { places: places.map((at) => simple[at]), steps: stepsOf(all, places) };
    if (others.length === 0) return sorted;
    others.sort((a, b) => compare(texts[a], texts[b]));
    return merged(texts, sorted, others, compare);
  };
}
