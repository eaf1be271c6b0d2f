/**
 * The first so many of some items in an order, sorted, without a list of all of them: one comparison for most items, where few of
 * many are wanted.
 */
export class FirstFew<Item> {
  readonly #items: Item[] = [];
  readonly #count: number;
  readonly #compare: (a: Item, b: Item) => number;

  /** @param compare A total order. */
  constructor(count: number, compare: (a: Item, b: Item) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  /** Those of the items so far, in their order. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** Takes an item in if it is one of the first so far. */
  offer(item: Item): void {
    const items = this.#items;
    if (items.length === this.#count) {
      if (this.#compare(item, items[items.length - 1]!) >= 0) return;
      items.pop();
    }
    items.splice(this.#placeOf(item), 0, item);
  }

  #placeOf(item: Item): number {
    let from = 0;
    let to = this.#items.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#compare(item, this.#items[middle]!) < 0) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}
