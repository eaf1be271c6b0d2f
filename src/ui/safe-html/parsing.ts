import {allowedElements} from './allowed.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const allowed: ReadonlySet<string> = new Set(allowedElements);

/**
 * A message's HTML as it goes to a parser. All parsers read it alike: some see text in `noscript`, some elements; and what begins with
 * a frameset, or with what belongs into a head, would have another body. No style is left for the page's Content Security Policy
 * to complain of: Chromium reports those of inert documents, too.
 */
export function readyToParse(html: string): string {
  const tags = html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/([\s"'/])style(?=\s*=)/gi, '$1no-style'));
  return `<body>${tags.replace(/<(\/?)noscript\b/gi, '<$1no-script')}`;
}

/** Takes away all elements that are not allowed, and leaves what is in them. */
export function unwrapOthers(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    if (!allowed.has(element.localName) || element.namespaceURI !== HTML) element.replaceWith(...element.childNodes);
  }
}
