/** What holds the sign-in form in light DOM. */
export const form = '[data-portico-owned][slot="portico-form"]';

/** Every element of the page, through shadow roots. */
export function everyNode(root: Document | ShadowRoot | Element = document): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    found.push(element);
    if (element.shadowRoot) found.push(...everyNode(element.shadowRoot));
  }
  return found;
}

/** Does a node stand in an element, in its shadow, in its light, or in what is slotted into it from further out? */
export function isInside(node: Node, element: Element): boolean {
  for (let at: Node | null = node; at; at = outOf(at)) {
    if (at === element) return true;
  }
  return false;
}

function outOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}

/** A few words that tell a node from others. */
export function nameOf(node: Element): string {
  const {host} = node.getRootNode() as Partial<ShadowRoot>;
  const part = node.getAttribute('part');
  return `${host ? `${host.localName} ` : ''}${node.localName}${part ? `[part="${part}"]` : ''}`;
}

/** Lets a root have another style sheet for as long as something is done. */
export function withSheet<Result>(root: Document | ShadowRoot, text: string, run: () => Result): Result {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const before = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...before, sheet];
  try {
    return run();
  } finally {
    root.adoptedStyleSheets = before;
  }
}
