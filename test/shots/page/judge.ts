import encode from '@jsquash/webp/encode.js';
import pixelmatch from 'pixelmatch';

/** What comes out of comparing two pictures. */
export type Verdict =
  | {readonly same: true}
  /** `difference` is a PNG as base64 that shows where; none if the sizes differ. */
  | {readonly same: false; readonly why: string; readonly difference?: string};

/**
 * How far two colours may be apart, 0 to 1: below what an eye sees, above what another processor rounds otherwise.
 */
const threshold = 0.05;
/** Pixels that may differ all the same. */
const mostPixels = 20;

const judge = {
  /** Compares two pictures, given as base64. */
  async compare(expected: string, actual: string): Promise<Verdict> {
    const [before, now] = [await read(expected), await read(actual)];
    const {width, height} = before;
    if (now.width !== width || now.height !== height) {
      return {same: false, why: `it is ${now.width} × ${now.height} pixels in place of ${width} × ${height}`};
    }
    const difference = new ImageData(width, height);
    const count = pixelmatch(before.data, now.data, difference.data, width, height, {threshold});
    if (count <= mostPixels) return {same: true};
    return {same: false, why: `${count} pixels differ`, difference: toBase64(await png(difference))};
  },

  /** A picture as WebP without loss. Both as base64. */
  async compress(picture: string): Promise<string> {
    return toBase64(await encode(await read(picture), {lossless: 1, quality: 100, method: 4}));
  },
};

export type Judge = typeof judge;
Object.assign(window, {judge});

async function read(base64: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), {colorSpaceConversion: 'none'});
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {willReadFrequently: true})!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

async function png(data: ImageData): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(data.width, data.height);
  canvas.getContext('2d')!.putImageData(data, 0, 0);
  return (await canvas.convertToBlob({type: 'image/png'})).arrayBuffer();
}

function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
