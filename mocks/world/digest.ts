import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';
import {toBase64} from './base64.js';

/**
 * SHA-256 of a text as UTF-8, in base64url without padding (RFC 4648, section 5). Good enough for a mock: a real backend
 * hashes passwords slowly. Not WebCrypto, which is asynchronous and missing on plain-HTTP pages.
 */
export function digest(text: string): string {
  return toBase64(sha256(utf8ToBytes(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** How an account keeps a password: the digest of salt and password together. */
export function passwordDigest(salt: string, password: string): string {
  return digest(salt + password);
}
