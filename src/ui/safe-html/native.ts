import {allowedAttributes, droppedElements, hintAttributes} from './allowed.js';
import {readyToParse, unwrapOthers} from './parsing.js';

/** The part of the HTML Sanitizer API that is used here. */
interface SanitizingDocument {
  parseHTML(html: string, options: {sanitizer: unknown}): Document;
}
type SanitizerConstructor = new (config: Record<string, unknown>) => unknown;

/** Vocabularies whose elements go with all that is in them. */
const otherVocabularies = [
  {name: 'svg', namespace: 'http://www.w3.org/2000/svg'},
  {name: 'math', namespace: 'http://www.w3.org/1998/Math/MathML'},
];

let sanitizer: unknown;

/** Has this browser a sanitiser of its own? */
export function hasNativeSanitizer(): boolean {
  return 'Sanitizer' in globalThis && 'parseHTML' in Document;
}

/** Parses in an inert document and keeps what is allowed. */
export function sanitizeNatively(html: string): DocumentFragment {
  const Sanitizer = (globalThis as unknown as {Sanitizer: SanitizerConstructor}).Sanitizer;
  sanitizer ??= new Sanitizer({
    // Not what to keep: it would take the words with each element that it does not know.
    removeElements: [...droppedElements, ...otherVocabularies],
    attributes: [...allowedAttributes, ...hintAttributes],
    comments: false,
    dataAttributes: false,
  });
  const parsed = (Document as unknown as SanitizingDocument).parseHTML(readyToParse(html), {sanitizer});
  const {body} = parsed;
  const fragment = parsed.createDocumentFragment();
  // Attribute names cannot be written in another way, so most mails need no copy.
  if (/shadowroot/i.test(html)) copyLightDom(body, fragment);
  else fragment.append(...body.childNodes);
  unwrapOthers(fragment);
  return fragment;
}

/** Leaves shadow roots behind: a mail can bring some, even closed ones, into which nobody here could look for images. */
function copyLightDom(from: Element, to: ParentNode): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.append(node.data);
    if (!(node instanceof Element)) continue;
    const copy = from.ownerDocument.createElement(node.localName);
    for (const {name, value} of node.attributes) copy.setAttribute(name, value);
    copyLightDom(node, copy);
    to.append(copy);
  }
}
