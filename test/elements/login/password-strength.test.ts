import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {passwordStrength} from '../../../src/elements/login/password-strength.js';

describe('R66 the strength of a password', () => {
  const own = ['anna.virtanen@northwind.example'];
  for (const [password, strength] of [
    ['violet', 'short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['123456789012', 'weak'],
    ['abcdefghijkl', 'weak'],
    ['Password2026', 'weak'],
    ['annavirtanen1', 'weak'],
    ['northwind2026!', 'weak'],
    ['greenlamps', 'fair'],
    ['violet lamp staircase', 'strong'],
    ['vT7#pq!xW2zK', 'strong'],
    ['kissa istuu sohvalla', 'strong'],
  ] as const) {
    it(`R66 of "${password}" is ${strength}`, () => assert.equal(passwordStrength(password, 8, own), strength));
  }
});
