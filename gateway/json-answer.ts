import {sha256} from '@noble/hashes/sha2.js';
import {toHex} from './session/seal.js';

/**
 * JSON with an ETag of its own, so that polling costs little. RT's ETag is never passed on: it moves with internal comments (R7).
 */
export function jsonAnswer({headers}: Request, value: unknown): Response {
  const text = JSON.stringify(value);
  const etag = `"${toHex(sha256(new TextEncoder().encode(text))).slice(0, 32)}"`;
  if (headers.get('if-none-match') === etag) return new Response(null, {status: 304, headers: {etag}});
  return new Response(text, {headers: {'content-type': 'application/json', etag}});
}
