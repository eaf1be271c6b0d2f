/** Defines a tag once. A second copy of Portico in the page keeps the first definition and says so. */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element)
    console.warn(`<${tag}> is defined already, by another copy of Portico in this page. That copy serves.`);
}
