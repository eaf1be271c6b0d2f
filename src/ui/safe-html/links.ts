const LINK = /^(?:https?:|mailto:|tel:)/i;
/** What looks like an address of the web in a text: with a scheme or `www.`, or all of the text. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s/?#]+|^(?:[^\s/?#@]+@)?[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+[\p{L}\p{N}-]{2,}(?::\d+)?(?=[/?#]|$)/giu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Lets a link open apart and tell nothing of where it was read; where its text names another place, its own is said after it. */
export function defuseLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')?.trim() ?? '';
  if (!LINK.test(href) || !URL.canParse(href)) {
    link.removeAttribute('href');
    return;
  }
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
  const place = placeBehind(new URL(href), link.textContent);
  if (place === undefined) return;
  // Apart, so that the text around it cannot turn it round.
  const note = link.ownerDocument.createElement('bdi');
  note.textContent = `(${place})`;
  link.after(' ', note);
}

/** Where a link leads to, if its text says otherwise. */
function placeBehind({protocol, host, pathname, username, password}: URL, text: string): string | undefined {
  const shown = [...text.replace(UNSEEN, '').trim().matchAll(ADDRESS)].map(([address]) => address);
  if (shown.length === 0 || protocol === 'tel:') return undefined;
  const place = protocol === 'mailto:' ? decoded(pathname) : host;
  const isHonest = shown.every(address => leadsTo(address, place)) && username === '' && password === '';
  return isHonest ? undefined : place;
}

/** Is the place that address, or below it? */
function leadsTo(address: string, place: string): boolean {
  const plain = address.replace(/^https?:\/\//i, '');
  if (plain.includes('@') || place.includes('@')) return plain.toLowerCase() === place.toLowerCase();
  const host = hostOf(plain.replace(/^www\./i, ''));
  return place === host || place.endsWith(`.${host}`);
}

/** As the browser writes it, letters of other scripts included. */
function hostOf(text: string): string {
  const address = `https://${text}`;
  return URL.canParse(address) ? new URL(address).host : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
