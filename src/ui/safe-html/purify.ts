import createPurify from 'dompurify';
import {allowedAttributes, allowedElements, hintAttributes} from './allowed.js';

/** DOMPurify with the same lists, for browsers without a sanitiser of their own; its own chunk, loaded with the first message. */
export function sanitizeWithPurify(html: string): DocumentFragment {
  return createPurify.sanitize(html, {
    ALLOWED_TAGS: [...allowedElements],
    ALLOWED_ATTR: [...allowedAttributes, ...hintAttributes],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    // DOMPurify asks it of every attribute: what is no address at all (`colspan="2"`) passes too.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel|cid|data):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
    RETURN_DOM_FRAGMENT: true,
  });
}
