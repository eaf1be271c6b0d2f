import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {criterionOf} from '../../../demo/settings/criteria.templates.js';
import {linkInDemo} from '../../../demo/settings/mail-link.js';
import {valueAt, withValueAt} from '../../../demo/settings/path.js';

describe('values of the settings page', () => {
  it('are found and put in place by dotted paths, without a change to what was there', () => {
    const before = {menu: [{label: 'a'}, {label: 'b'}], nouns: {}};
    const after = withValueAt(before, 'menu.1.label', 'c');
    assert.deepEqual(after, {menu: [{label: 'a'}, {label: 'c'}], nouns: {}});
    assert.equal(valueAt(before, 'menu.1.label'), 'b');
    assert.deepEqual(withValueAt(before, 'nouns.fi.plural', 'x').nouns, {fi: {plural: 'x'}});
    assert.equal(valueAt(before, 'nouns.fi.plural'), undefined);
  });

  it('R5 make criteria of what is typed: numbers, yes and no, lists', () => {
    assert.deepEqual(criterionOf('seats', 'is', '12'), {property: 'seats', operator: 'is', value: 12});
    assert.deepEqual(criterionOf('vip', 'is-not', 'true'), {property: 'vip', operator: 'is-not', value: true});
    assert.deepEqual(criterionOf('seats', 'at-least', '3'), {property: 'seats', operator: 'at-least', value: 3});
    assert.deepEqual(criterionOf('since', 'before', '2026-01-01'), {property: 'since', operator: 'before', value: '2026-01-01'});
    assert.deepEqual(criterionOf('plan', 'is-unknown', 'gone'), {property: 'plan', operator: 'is-unknown'});
    assert.deepEqual(criterionOf('plan', 'is-none-of', 'a, 2,'), {property: 'plan', operator: 'is-none-of', values: ['a', 2]});
  });

  it('lead mailed links into the demo, where the portal’s own address is not', () => {
    const page = 'http://127.0.0.1:5173/demo/settings.html';
    const hash = '#/portico/set-password?token=abc';
    assert.equal(linkInDemo(`https://support.acme.example/support${hash}`, page), `http://127.0.0.1:5173/demo/index.html${hash}`);
    assert.equal(
      linkInDemo(`http://127.0.0.1:5173/demo/charging.html${hash}`, page),
      `http://127.0.0.1:5173/demo/charging.html${hash}`,
    );
  });
});
