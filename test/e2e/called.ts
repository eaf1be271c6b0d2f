/*
 * Functions that run in a page. They travel as text, so each sees its arguments only.
 */

/** What a tester does with something: press it, fill it, choose from it, or nothing, since it is open already. */
export type Use = 'press' | 'fill' | 'choose' | 'open';

/**
 * Finds what a person takes for those words, in the document and all shadow trees: what is called just so, else what begins with
 * them; in quotation marks also what has them in it. Marks it with `data-tester`. Null if nothing on the page is called so, or
 * nothing of the wanted use.
 */
export function markCalled(words: string, wantedUse?: Use): Use | null {
  const plain = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ').trim();
  const isShown = (element: Element) => element.checkVisibility({visibilityProperty: true});
  const said = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element) || ['SELECT', 'TEXTAREA', 'STYLE', 'SVG', 'svg'].includes(node.tagName)) return '';
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    return [...(assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes)].map(said).join(' ');
  };
  const nameOf = (element: Element): string => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return plain(element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.map(said).join(' ') : said(element)));
  };
  const useOf = (element: Element): Use => {
    if (element instanceof HTMLSelectElement) return 'choose';
    if (element instanceof HTMLTextAreaElement) return 'fill';
    if (element instanceof HTMLInputElement) return ['checkbox', 'radio'].includes(element.type) ? 'press' : 'fill';
    const isOpen = element.localName === 'summary' && (element.parentElement as HTMLDetailsElement).open;
    return isOpen || element.getAttribute('aria-expanded') === 'true' ? 'open' : 'press';
  };

  const quoted = /^"(.*?) ?…?"$/.exec(words)?.[1];
  const wanted = plain(quoted ?? words);
  const found: {element: Element; use: Use; score: number}[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      element.removeAttribute('data-tester');
      if (!element.matches('a[href], button, summary, select, textarea, input:not([type=hidden])') || !isShown(element)) continue;
      const name = nameOf(element);
      const begins = name.startsWith(wanted) && !/^[\w']/.test(name.slice(wanted.length));
      // A line of the desk says who wrote, and then the subject.
      if (!begins && !(quoted !== undefined && name.includes(wanted))) continue;
      const use = useOf(element);
      if (wantedUse && use !== wantedUse) continue;
      found.push({element, use, score: (name === wanted ? 4 : 0) + (begins ? 2 : 0) + (use === 'open' ? 0 : 1)});
    }
  }
  const best = found.sort((one, other) => other.score - one.score)[0];
  best?.element.setAttribute('data-tester', '');
  return best?.use ?? null;
}

/** Marks the first ticket of the portal's list, or of the desk's inbox. */
export function markFirstTicket(): Use | null {
  const roots: (Document | ShadowRoot)[] = [document];
  let first: Element | undefined;
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      element.removeAttribute('data-tester');
    }
    first ??= [...root.querySelectorAll('a[href*="/portico/tickets/"], a[href*="/ticket/"]')].find(link =>
      link.checkVisibility({visibilityProperty: true}),
    );
  }
  first?.setAttribute('data-tester', '');
  return first ? 'press' : null;
}

/** The whole words of the first option of the select marked with `data-tester` that begins with these; null if none does. */
export function optionCalled(words: string): string | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    const select = root.querySelector<HTMLSelectElement>('select[data-tester]');
    if (select) {
      const plain = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ').trim();
      const option = [...select.options].find(({text}) => plain(text).startsWith(plain(words)));
      return option?.text.trim() ?? null;
    }
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return null;
}
