/** Custom states of an element (`:state(loading)`), set from what is true now. */
export class CustomStates {
  readonly #states: CustomStateSet | undefined;

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals().states;
  }

  set(states: Readonly<Record<string, boolean>>): void {
    for (const [name, on] of Object.entries(states)) {
      // One that is set again has the browser look through the element's styles again.
      if (on === this.#states?.has(name)) continue;
      if (on) this.#states?.add(name);
      else this.#states?.delete(name);
    }
  }
}
