import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hashOf, placeOf} from '../../../demo/desk/desk-place.js';

const inboxes = ['helpdesk', 'repairs'];

describe('a place on the desk', () => {
  it('stands in the address', () => {
    for (const place of [
      {inboxId: 'repairs'},
      {inboxId: 'helpdesk', open: {kind: 'ticket', id: 'a b/c'}},
      {inboxId: 'repairs', open: {kind: 'conversation', id: 'thread-1'}},
    ] as const) {
      assert.deepEqual(placeOf(hashOf(place), inboxes), place);
    }
  });

  it('is the first inbox where the address names none that is there', () => {
    assert.deepEqual(placeOf('', inboxes), {inboxId: 'helpdesk'});
    assert.deepEqual(placeOf('#/removed', inboxes), {inboxId: 'helpdesk'});
    assert.deepEqual(placeOf('#/repairs/nonsense/1', inboxes), {inboxId: 'repairs'});
  });
});
