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
