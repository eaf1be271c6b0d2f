/** Runs in a page: gives the first node that a rule is for, without what the pointer does, a mark to find it by. Is there one? */
export function markTarget(selector: string): boolean {
  const everyNode = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? everyNode(node.shadowRoot) : [])]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@property --tried {syntax: '<integer>'; inherits: false; initial-value: 0} ${selector.replaceAll(/:hover/g, '')} {--tried: 1}`,
  );
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  const target = everyNode(document).find(node => getComputedStyle(node).getPropertyValue('--tried') === '1');
  document.adoptedStyleSheets = before;
  for (const node of everyNode(document)) node.removeAttribute('data-target');
  target?.setAttribute('data-target', '');
  return target !== undefined;
}

/** Runs in a page: applies a declaration to what a rule is for, and says what is wrong with it, if anything. */
export function tryDeclaration(selector: string, property: string, value: string): string | undefined {
  const everyNode = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? everyNode(node.shadowRoot) : [])]);
  const nodes = everyNode(document);
  const looks = () =>
    nodes.map(node => {
      // What fades is seen as it will be.
      const style = getComputedStyle(node);
      void style.color;
      for (const animation of node.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
      return [...style].filter(name => !name.startsWith('--')).map(name => style.getPropertyValue(name)).join('|'); // prettier-ignore
    });
  const own = () => nodes.map(node => getComputedStyle(node).getPropertyValue(property));
  const apply = <Result>(text: string, read: () => Result): Result => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    const result = read();
    document.adoptedStyleSheets = before;
    return result;
  };
  const probe = `@property --tried {syntax: '<integer>'; inherits: false; initial-value: 0} ${selector} {--tried: 1}`;
  const tried = apply(probe, () => nodes.map(node => getComputedStyle(node).getPropertyValue('--tried') === '1'));
  if (!tried.includes(true)) return `${selector} is for nothing on the page`;
  const before = {own: own(), looks: looks()};
  const after = apply(`${selector} {${property}: ${value}}`, () => ({own: own(), looks: looks()}));
  const differs = (what: 'own' | 'looks') => (_: Element, index: number) => after[what][index] !== before[what][index];
  if (!nodes.some((node, index) => tried[index] && differs('own')(node, index))) return `${property} stays as it was`;
  return nodes.some(differs('looks')) ? undefined : `${property} changes the looks of nothing`;
}
