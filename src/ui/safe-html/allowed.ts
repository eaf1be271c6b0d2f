/** What may stay of a message's HTML. No style, no class, no id, no form, no SVG: a message cannot reach the page around it. */
export const allowedElements = [
  'a', 'abbr', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span',
  'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
] as const; // prettier-ignore

/**
 * Elements that go with what is in them, which is no text for a reader, or not to be trusted as one. What is neither here nor above
 * goes while its content stays: mail programs write elements of their own around words.
 */
export const droppedElements = [
  'applet', 'audio', 'base', 'canvas', 'embed', 'frame', 'frameset', 'head', 'iframe', 'input', 'link', 'math', 'meta', 'noembed',
  'noframes', 'object', 'plaintext', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp',
] as const; // prettier-ignore

export const allowedAttributes = [
  'alt',
  'colspan',
  'dir',
  'height',
  'href',
  'lang',
  'rowspan',
  'src',
  'start',
  'title',
  'width',
] as const;

/** Attributes that tell where a quoted mail begins; they go before anything is shown. */
export const hintAttributes = ['class', 'id'] as const;

/**
 * The same HTML as all parsers read it alike: some see text in `noscript`, some elements; and what begins with a frameset, or with
 * what belongs into a head, has another body.
 */
export function readAlike(html: string): string {
  return `<body>${html.replace(/<(\/?)noscript\b/gi, '<$1no-script')}`;
}

const HTML = 'http://www.w3.org/1999/xhtml';
const allowed: ReadonlySet<string> = new Set(allowedElements);

/** Takes away all elements that are not allowed, and leaves what is in them. */
export function unwrapOthers(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    if (!allowed.has(element.localName) || element.namespaceURI !== HTML) element.replaceWith(...element.childNodes);
  }
}
