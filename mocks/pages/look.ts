/** Elements that match, in document order, through shadow roots. */
export function all<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found[] {
  const own = root instanceof Element && root.shadowRoot ? all<Found>(root.shadowRoot, selector) : [];
  const below = [...root.children].flatMap(child => [
    ...(child.matches(selector) ? [child as Found] : []),
    ...all<Found>(child, selector),
  ]);
  return [...own, ...below];
}

/** The first element that matches, through shadow roots. */
export function find<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found | undefined {
  return all<Found>(root, selector)[0];
}

/** The text that is drawn, white space as one blank. */
export function textOf(root: Element): string {
  return textWithout(root, 'style');
}

/** The same without what a selector matches. */
export function textWithout(root: Element, without: string): string {
  return pieces(root, without).join(' ').replace(/\s+/g, ' ').trim();
}

function pieces(node: Node, without: string): string[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element) || node.matches(without) || getComputedStyle(node).display === 'none') return [];
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const content = node.shadowRoot ?? node;
  return (assigned.length ? assigned : [...content.childNodes]).flatMap(child => pieces(child, without));
}

/**
 * Asks again and again until there is an answer.
 *
 * @param patience Milliseconds.
 * @throws {Error} After that time, naming what was waited for.
 */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | undefined | null | false,
  patience = 4000,
): Promise<Answer> {
  // Not by the clock, which a page may have stopped.
  for (const end = performance.now() + patience; ; await pause(10)) {
    const answer = ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
  }
}

/** Lets requests and updates that are under way go on. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
