import {allowedAttributes, allowedElements, unwrappedElements} from './allowed.js';

/** The part of the HTML Sanitizer API that is used here. */
interface SanitizingDocument {
  parseHTML(html: string, options: {sanitizer: unknown}): Document;
}
type SanitizerConstructor = new (config: Record<string, unknown>) => unknown;

/** What every parsed document has; without them in the list nothing of a mail would be left. */
const roots = ['html', 'head', 'body'];

let sanitizer: unknown;

/** Has this browser a sanitiser of its own? */
export function hasNativeSanitizer(): boolean {
  return 'Sanitizer' in globalThis && 'parseHTML' in Document;
}

/** Parses in an inert document and keeps what is allowed. */
export function sanitizeNatively(html: string): DocumentFragment {
  const Sanitizer = (globalThis as unknown as {Sanitizer: SanitizerConstructor}).Sanitizer;
  sanitizer ??= new Sanitizer({
    elements: [...allowedElements, ...roots],
    replaceWithChildrenElements: unwrappedElements.filter(name => !roots.includes(name)),
    attributes: [...allowedAttributes],
    comments: false,
    dataAttributes: false,
  });
  const parsed = (Document as unknown as SanitizingDocument).parseHTML(html, {sanitizer});
  // A frameset takes the body's place, and is not allowed.
  const body = parsed.body as HTMLElement | null;
  const fragment = parsed.createDocumentFragment();
  fragment.append(...(body?.childNodes ?? []));
  return fragment;
}
