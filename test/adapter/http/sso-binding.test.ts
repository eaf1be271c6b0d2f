import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {keepBinding, takeBinding} from '../../../src/adapter/http/sso-binding.js';

const backend = 'https://portal.example/api';
const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');

function storage(value: unknown): void {
  Object.defineProperty(globalThis, 'sessionStorage', {configurable: true, get: () => value});
}

function tab(): Map<string, string> {
  const kept = new Map<string, string>();
  storage({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}

describe('what binds a sign-in with the identity provider to a tab', () => {
  afterEach(() => {
    takeBinding(backend);
    if (own) Object.defineProperty(globalThis, 'sessionStorage', own);
    else delete (globalThis as {sessionStorage?: unknown}).sessionStorage;
  });

  it('R60 is kept over the way to the provider and back, given once, and for its backend alone', () => {
    const kept = tab();
    keepBinding(backend, 'secret');
    assert.equal(kept.size, 1);
    assert.equal(takeBinding('https://other.example/'), undefined);
    assert.equal(takeBinding(backend), 'secret');
    assert.equal(takeBinding(backend), undefined);
    assert.equal(kept.size, 0);
  });

  it('R60 is forgotten with the next beginning', () => {
    tab();
    keepBinding(backend, 'first');
    keepBinding(backend, undefined);
    assert.equal(takeBinding(backend), undefined);
  });

  it('R60 lasts as long as the page where storage is forbidden', () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    keepBinding(backend, 'secret');
    assert.equal(takeBinding(backend), 'secret');
  });
});
