import {late} from '../../loading/late.js';
import {hasNativeSanitizer, sanitizeNatively} from './native.js';
import {defuse, showHeldImages, type SafeHtml} from './defuse.js';
import {findQuote, foldQuote} from './quotes.js';

/** A message's HTML, safe to show. */
export interface CleanHtml extends SafeHtml {
  /** The mail that is quoted at its end, folded. */
  readonly quote: HTMLDetailsElement | undefined;
}

/** What turns hostile HTML into what can be shown; this module comes with the first message that needs it. */
export interface Cleaner {
  readonly clean: (html: string) => CleanHtml;
  readonly showHeldImages: typeof showHeldImages;
}

/** The browser's own sanitiser where it has one, else DOMPurify. */
export async function loadCleaner(): Promise<Cleaner> {
  const parse = hasNativeSanitizer() ? sanitizeNatively : (await late(() => import('./purify.js'))).sanitizeWithPurify;
  return {clean: html => cleanWith(parse, html), showHeldImages};
}

/** Makes a message's HTML safe to show: no script, no style, no request until the reader asks for images. */
export async function sanitize(html: string): Promise<CleanHtml> {
  return (await loadCleaner()).clean(html);
}

function cleanWith(parse: (html: string) => DocumentFragment, html: string): CleanHtml {
  const fragment = parse(html);
  // By hints that do not stay.
  const start = findQuote(fragment);
  const safe = defuse(fragment);
  return {...safe, quote: start && foldQuote(fragment, start)};
}
