/** What may stay of a message's HTML. No style, no class, no id, no form, no SVG: a message cannot reach the page around it. */
export const allowedElements = [
  'a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span',
  'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
] as const; // prettier-ignore

/** Elements that go while their content stays. */
export const unwrappedElements = [
  'address',
  'article',
  'aside',
  'big',
  'body',
  'button',
  'center',
  'details',
  'fieldset',
  'font',
  'footer',
  'form',
  'header',
  'html',
  'label',
  'legend',
  'main',
  'nav',
  'picture',
  'section',
  'strike',
  'summary',
  'tt',
] as const;

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
