import {allowedAttributes, allowedElements, unwrappedElements} from './allowed.js';

/** The part of the HTML Sanitizer API that is used here. */
interface SanitizingDocument {
  parseHTML(html: string, options: {sanitizer: unknown}): Document;
}
type SanitizerConstructor = new (config: Record<string, unknown>) => unknown;

let sanitizer: unknown;

/** Has this browser a sanitiser of its own? */
export function hasNativeSanitizer(): boolean {
  return 'Sanitizer' in globalThis && 'parseHTML' in Document;
}

/** Parses in an inert document and keeps what is allowed. */
export function sanitizeNatively(html: string): DocumentFragment {
  const Sanitizer = (globalThis as unknown as {Sanitizer: SanitizerConstructor}).Sanitizer;
  sanitizer ??= new Sanitizer({
    elements: [...allowedElements],
    replaceWithChildrenElements: unwrappedElements.filter(name => name !== 'html' && name !== 'body'),
    attributes: [...allowedAttributes],
    comments: false,
    dataAttributes: false,
  });
  const parsed = (Document as unknown as SanitizingDocument).parseHTML(html, {sanitizer});
  const fragment = parsed.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}
