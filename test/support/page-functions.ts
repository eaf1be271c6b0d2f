import type * as Axe from 'axe-core';

/**
 * Functions that run in a page. They travel as text, so each sees its arguments only.
 */

/** The first element that matches a selector, in the document or any open shadow tree. */
export function deepSelect(selector: string): Element | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return null;
}

/**
 * The first element of that role and accessible name that assistive technology sees, shadow trees included. axe computes both, so
 * that every engine gives the same answer. Null if there is none; needs axe in the page.
 */
export function findByRole(role: string, name: string): Element | null {
  interface VirtualNode {
    readonly actualNode: Element;
  }
  const {axe} = window as unknown as {
    axe: {
      setup(root: Element): VirtualNode;
      teardown(): void;
      utils: {querySelectorAll(root: VirtualNode, selector: string): VirtualNode[]};
      commons: {
        aria: {getRole(node: VirtualNode): string | null};
        text: {accessibleTextVirtual(node: VirtualNode): string};
        dom: {isVisibleToScreenReaders(node: VirtualNode): boolean};
      };
    };
  };
  const {aria, text, dom} = axe.commons;
  axe.teardown();
  try {
    const nodes = axe.utils.querySelectorAll(axe.setup(document.documentElement), '*');
    const found = nodes.find(
      node =>
        aria.getRole(node) === role && text.accessibleTextVirtual(node).trim() === name && dom.isVisibleToScreenReaders(node),
    );
    return found?.actualNode ?? null;
  } finally {
    axe.teardown();
  }
}

/** What axe finds wrong with the page, a line each; needs axe in the page. */
export async function accessibilityProblems(): Promise<string[]> {
  const {axe} = window as unknown as {axe: typeof Axe};
  const {violations} = await axe.run(document, {resultTypes: ['violations']});
  return violations.flatMap(({id, help, nodes}) => nodes.map(({target}) => `${id}: ${help} (${target.flat().join(' >>> ')})`));
}

/** Is axe in the page? */
export function hasAxe(): boolean {
  return 'axe' in window;
}

/** The text of the page as it is rendered: the flat tree, without what is hidden. */
export function renderedText(): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    if (!(node instanceof Element)) return;
    if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(node.tagName)) return;
    const shown = getComputedStyle(node).display === 'contents' || node.checkVisibility({visibilityProperty: true});
    if (!shown) return;
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
    children.forEach(visit);
    parts.push(' ');
  };
  visit(document.body);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Empties a field, so that what is typed stands alone in it. */
export function emptyField(field: Element): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`<${field.localName}> is no text field`);
  field.focus();
  field.select();
}

/** Brings an element into view and waits until it stays where it is: a click while the page scrolls smoothly hits what is beside it. */
export async function comeToRest(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  let before = '';
  for (let still = 0; still < 3;) {
    // Not by animation frames: there are none in a tab in the background.
    await new Promise(resolve => setTimeout(resolve, 20));
    const now = JSON.stringify(element.getBoundingClientRect());
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** What a field or a progress bar holds. */
export function valueOf(element: Element): string | number {
  if ('value' in element) return element.value as string | number;
  throw new Error(`<${element.localName}> has no value`);
}

/**
 * Chooses the option with that label, and says so as a browser does after the customer has chosen. The menus themselves are drawn
 * by the browser, out of every driver's reach.
 */
export function chooseOption(select: Element, label: string): void {
  if (!(select instanceof HTMLSelectElement)) throw new Error(`<${select.localName}> is no select`);
  const option = [...select.options].find(({text}) => text.trim() === label);
  if (!option) throw new Error(`No option "${label}" among: ${[...select.options].map(({text}) => text.trim()).join(', ')}`);
  select.focus();
  select.value = option.value;
  select.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

/**
 * A function as the body of another, for a page: the compiler of the tests marks inner functions with a helper that no page has.
 */
export function asPageScript(body: (...args: never[]) => unknown): string {
  return `const __name = value => value; return (${body.toString()})(...arguments);`;
}
