import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {base64Size, fromBase64, toBase64} from '../../../mocks/world/base64.js';
import {digest, passwordDigest} from '../../../mocks/world/digest.js';

describe('digest', () => {
  it('is SHA-256 of the UTF-8 text in base64url', () => {
    for (const text of ['', 'portal', 'Ääkkösiä 🚚']) {
      assert.equal(digest(text), createHash('sha256').update(text, 'utf8').digest('base64url'));
    }
  });

  it('of a password begins with the salt', () => assert.equal(passwordDigest('salt', 'word'), digest('saltword')));
});

describe('base64', () => {
  it('is what Node makes of it, for small and large contents', () => {
    for (const length of [0, 1, 2, 3, 20_000]) {
      const bytes = Uint8Array.from({length}, (_, index) => (index * 31) % 256);
      const text = toBase64(bytes);
      assert.equal(text, Buffer.from(bytes).toString('base64'));
      assert.deepEqual(fromBase64(text), bytes);
      assert.equal(base64Size(text), length);
    }
  });
});
