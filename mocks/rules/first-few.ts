/**
 * The first so many of some items in an order, sorted. One pass, and one comparison for most items, where few of many are wanted.
 * It begins at the end: tables grow there, and the newest are wanted most.
 *
 * @param compare A total order.
 */
export function firstFew<Item>(items: readonly Item[], count: number, compare: (a: Item, b: Item) => number): Item[] {
  const first: Item[] = [];
  for (const item of items.toReversed()) {
    if (first.length === count && compare(item, first[count - 1]!) >= 0) continue;
    first.splice(placeIn(first, item, compare), 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Index at which a sorted list takes an item. */
function placeIn<Item>(sorted: readonly Item[], item: Item, compare: (a: Item, b: Item) => number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(item, sorted[middle]!) < 0) to = middle;
    else from = middle + 1;
  }
  return from;
}
