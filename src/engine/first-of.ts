/**
 * The first n of the places 0 to `length` - 1 in an order, without sorting all of them.
 * @param order negative if a comes before b
 * @param counts whether a place takes part
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
