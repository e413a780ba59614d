/**
 * The n first in an order of the places 0 to `length` - 1, without ordering the others.
 * @param order negative where a stands before b
 * @param counts whether a place takes part at all
 */
export function firstOf(
  length: number,
  n: number,
  order: (a: number, b: number) => number,
  counts: (place: number) => boolean = () => true,
): number[] {
  const first: number[] = [];
  for (let place = 0; place < length; place++) {
    if (!counts(place) || (first.length === n && !(order(place, first[n - 1]) < 0))) continue;
    let at = first.length;
    while (at > 0 && order(place, first[at - 1]) < 0) at--;
    first.splice(at, 0, place);
    if (first.length > n) first.pop();
  }
  return first;
}
