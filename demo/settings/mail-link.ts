/** The link of a mail, for the demo: the portal's own address, where nothing is, becomes the knowledge base with the portal in it. */
export function linkInDemo(link: string, page = document.baseURI): string {
  const {origin, hash} = new URL(link, page);
  return origin === new URL(page).origin ? link : `${new URL('./index.html', page).href}${hash}`;
}
