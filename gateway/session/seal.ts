/** Seals small texts so that only this gateway can read or make them (AES-GCM, keys by HKDF; WebCrypto, so edge runtimes too). */
export interface Sealer {
  seal(text: string): Promise<string>;
  /** What was sealed, or undefined for anything that this gateway did not seal. */
  open(sealed: string): Promise<string | undefined>;
  /** A keyed digest, as hexadecimal digits: the same for the same text, and nothing that others could compute. */
  digest(text: string): Promise<string>;
}

const ivLength = 12;

/**
 * @param secret At least 32 characters, from a secure source; the same for all instances that serve one site.
 * @throws {Error} for a shorter one.
 */
export function createSealer(secret: string): Sealer {
  if (secret.length < 32) throw new Error('The gateway needs a secret of at least 32 characters.');
  const master = crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveKey']);
  const derive = async (info: string, type: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      {name: 'HKDF', hash: 'SHA-256', salt: encode('portico-gateway'), info: encode(info)},
      await master,
      type,
      false,
      uses,
    );
  const sealing = derive('session', {name: 'AES-GCM', length: 256}, ['encrypt', 'decrypt']);
  const digesting = derive('digest', {name: 'HMAC', hash: 'SHA-256', length: 256}, ['sign']);
  return {
    seal: async text => {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({name: 'AES-GCM', iv}, await sealing, encode(text)));
      return toBase64Url(new Uint8Array([...iv, ...sealed]));
    },
    open: async sealed => {
      try {
        const bytes = fromBase64Url(sealed);
        const iv = bytes.slice(0, ivLength);
        const text = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, await sealing, bytes.slice(ivLength));
        return new TextDecoder().decode(text);
      } catch {
        return undefined;
      }
    },
    digest: async text => toHex(new Uint8Array(await crypto.subtle.sign('HMAC', await digesting, encode(text)))),
  };
}

/** Hexadecimal digits of bytes. */
export function toHex(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, char => char.charCodeAt(0));
}
