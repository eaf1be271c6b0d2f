/** An address that settings or an attribute name, if a page may link to it: http, https or a place on this site. */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href, location.href)) return undefined;
  const {protocol} = new URL(href, location.href);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
