import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as testing from '../../../mocks/testing.js';

describe('page objects in Node', () => {
  it('are imported without a DOM, beside the worlds', () => {
    assert.equal(typeof document, 'undefined');
    for (const name of ['PortalPage', 'TicketListPage', 'LoginPage'] as const) assert.equal(typeof testing[name], 'function');
    assert.equal(testing.acme().name, 'acme');
  });
});
