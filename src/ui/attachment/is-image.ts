/** Kinds of images that browsers show without running anything; SVG is none of them. */
const SHOWN = /^image\/(?:png|jpe?g|gif|webp|avif|bmp)$/i;

/** Can a page show this file as an image? */
export function isImage({type}: {readonly type: string}): boolean {
  return SHOWN.test(type.split(';')[0]?.trim() ?? '');
}
