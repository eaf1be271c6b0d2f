import {all, eventually, find, pause as wait, textOf} from '../../../mocks/pages/look.js';

export {all, eventually, find, textOf};

/** The first element with the CSS part. */
export function part<Found extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Found | undefined {
  return find<Found>(root, `[part~="${name}"]`);
}

/** The part, once it is drawn. */
export function partOf<Found extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Promise<Found> {
  return eventually(`part ${name}`, () => part<Found>(root, name));
}

/** The element, once it is drawn. */
export function seen<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Promise<Found> {
  return eventually(selector, () => find<Found>(root, selector));
}

/** Waits for a text that is drawn. */
export async function saying(root: Element, text: string | RegExp): Promise<void> {
  const says = (drawn: string) => (typeof text === 'string' ? drawn.includes(text) : text.test(drawn));
  try {
    await eventually(String(text), () => says(textOf(root)));
  } catch (error) {
    throw new Error(`${(error as Error).message}; it says "${textOf(root)}"`, {cause: error});
  }
}

/** Lets requests and updates that are under way come to an end. */
export function pause(milliseconds = 30): Promise<void> {
  return wait(milliseconds);
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
