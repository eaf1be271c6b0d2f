const PATIENCE = 4000;

/** Elements that match, in document order, through shadow roots. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  const own = root instanceof Element && root.shadowRoot ? all(root.shadowRoot, selector) : [];
  const below = [...root.children].flatMap(child => [
    ...(child.matches(selector) ? [child as HTMLElement] : []),
    ...all(child, selector),
  ]);
  return [...own, ...below];
}

/** The first element that matches, through shadow roots. */
export function find<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found | undefined {
  return all(root, selector)[0] as Found | undefined;
}

/** The first element with the CSS part. */
export function part<Found extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Found | undefined {
  return find<Found>(root, `[part~="${name}"]`);
}

/** The text that is drawn, white space as one blank. */
export function textOf(root: Element): string {
  return pieces(root).join(' ').replace(/\s+/g, ' ').trim();
}

function pieces(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element) || node.localName === 'style' || getComputedStyle(node).display === 'none') return [];
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const content = node.shadowRoot ?? node;
  return (assigned.length ? assigned : [...content.childNodes]).flatMap(pieces);
}

/** Asks again and again until there is an answer; rejects after some seconds, naming what was waited for. */
export async function eventually<Answer>(what: string, ask: () => Answer | undefined | null | false): Promise<Answer> {
  // Not by the clock, which a page may have stopped.
  for (const end = performance.now() + PATIENCE; ; await pause(10)) {
    const answer = ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
  }
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
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
