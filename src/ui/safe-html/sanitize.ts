import {hasNativeSanitizer, sanitizeNatively} from './native.js';
import {defuse, type SafeHtml} from './defuse.js';

/** Makes a message's HTML safe to show: no script, no style, no request until the reader asks for images. */
export async function sanitize(html: string): Promise<SafeHtml> {
  if (hasNativeSanitizer()) return defuse(sanitizeNatively(html));
  const {sanitizeWithPurify} = await import('./purify.js');
  return defuse(sanitizeWithPurify(html));
}
