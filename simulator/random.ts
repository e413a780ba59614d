/** A pure hash of numbers to [0, 1): a record is the same on whichever page it is asked for. */
export function chance(seed: number, index: number, salt: number): number {
  let hash = (seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** The item at a part of the list. @param part in [0, 1) */
export const pick = <Item>(items: readonly Item[], part: number): Item => items[Math.floor(part * items.length)];

/** Draws an item by its weight; `part` in [0, 1). The sums are made once. */
export function lottery<Item>(items: readonly Item[], weightOf: (item: Item) => number): (part: number) => Item {
  let sum = 0;
  const upTo = items.map((item) => (sum += weightOf(item)));
  return (part) => {
    const drawn = part * sum;
    let index = 0;
    while (index < items.length - 1 && drawn >= upTo[index]) index++;
    return items[index];
  };
}
