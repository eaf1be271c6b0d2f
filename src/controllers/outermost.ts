/** The element of ours that stands in the page itself, not in a shadow root of ours. */
export function outermost(element: Element): Element {
  const root = element.getRootNode();
  const inOurs = root instanceof ShadowRoot && root.host.localName.startsWith('portico-');
  return inOurs ? outermost(root.host) : element;
}
