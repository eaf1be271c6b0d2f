import createPurify from 'dompurify';
import {allowedAttributes, allowedElements, droppedElements, hintAttributes} from './allowed.js';
import {readyToParse, unwrapOthers} from './parsing.js';

/** DOMPurify with the same lists, for browsers without a sanitiser of their own; its own chunk, loaded with the first message. */
export function sanitizeWithPurify(html: string): DocumentFragment {
  const fragment = createPurify.sanitize(readyToParse(html), {
    ALLOWED_TAGS: [...allowedElements],
    // Without `is` it would take the words with the element.
    ALLOWED_ATTR: [...allowedAttributes, ...hintAttributes, 'is'],
    FORBID_CONTENTS: [...droppedElements],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    // DOMPurify asks it of every attribute: what is no address at all (`colspan="2"`) passes too.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel|cid|data):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
    // Guards of texts that are parsed once more; this is not, and they take whole paragraphs that speak of tags.
    SAFE_FOR_XML: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const element of fragment.querySelectorAll('[is]')) makePlain(element);
  unwrapOthers(fragment);
  return fragment;
}

/** An element that was made with `is` stays what it was made as when the attribute goes; the page could have a class for it. */
function makePlain(element: Element): void {
  const plain = element.ownerDocument.createElement(element.localName);
  for (const {name, value} of element.attributes) if (name !== 'is') plain.setAttribute(name, value);
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}
