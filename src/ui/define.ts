import {guide} from '#guidance';

let told = false;

/** Defines a tag once. A second copy of Portico in the page leaves it to the first, and says so once. */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) {
    guide(element);
    return customElements.define(tag, element);
  }
  if (present === element || told) return;
  told = true;
  console.warn(`<${tag}> is defined already, by another copy of Portico in this page. That copy serves.`);
}
