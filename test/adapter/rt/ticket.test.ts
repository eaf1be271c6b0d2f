import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withDefaults} from '../../../src/adapter/rt/options.js';
import type {RtTicket} from '../../../src/adapter/rt/shapes.js';
import {toSummary, toTicket} from '../../../src/adapter/rt/ticket.js';
import {alice} from './people.js';

const options = withDefaults({settings: {name: 'Acme Support'}});

function ticket(changes: Partial<RtTicket> = {}): RtTicket {
  return {
    id: '7',
    Subject: 'Lamp',
    Status: 'open',
    Created: '2026-11-01T10:00:00Z',
    Owner: {RealName: '', Role: 'system'},
    Requestor: [{id: 'alice', RealName: 'Alice Ahonen', Role: 'customer'}],
    CustomFields: [],
    _hyperlinks: [],
    ...changes,
  };
}

describe('a ticket of RT', () => {
  it('R14 has the rights that RT advertises and no others, each refusal with a reason', () => {
    assert.deepEqual(toTicket(ticket(), '1', alice, options).can, {
      reply: {allowed: false, reason: 'access-denied'},
      close: {allowed: false, reason: 'closing-off'},
      reopen: {allowed: false, reason: 'not-closed'},
    });
    const links = [{ref: 'correspond'}, {ref: 'lifecycle', to: 'resolved'}, {ref: 'lifecycle', to: 'open'}];
    const open = toTicket(ticket({_hyperlinks: links}), '1', alice, options).can;
    assert.deepEqual([open.reply, open.close, open.reopen.allowed], [{allowed: true}, {allowed: true}, false]);
    const closed = toTicket(ticket({Status: 'resolved', _hyperlinks: links}), '1', alice, options).can;
    assert.deepEqual([closed.close, closed.reopen], [{allowed: false, reason: 'closed'}, {allowed: true}]);
  });

  it('R14 offers a status that is neither open nor closed as neither', () => {
    const links = [{ref: 'lifecycle', to: 'deleted'}];
    const {can} = toTicket(ticket({_hyperlinks: links}), '1', alice, options);
    assert.equal(can.close.allowed, false);
    assert.deepEqual(toSummary(ticket({Status: 'merged'}), alice, options).status, {state: 'other'});
  });

  it('R46 has the date of what customers see, and without one that of its creation', () => {
    const CustomFields = [{id: '6', name: 'Last public activity', values: ['2026-11-03T10:00:00Z']}];
    assert.equal(toSummary(ticket({CustomFields}), alice, options).lastActivityAt, '2026-11-03T10:00:00Z');
    assert.equal(toSummary(ticket(), alice, options).lastActivityAt, '2026-11-01T10:00:00Z');
  });

  it('shows values of custom fields, in the order of the owner, and nothing that is there for the portal alone', () => {
    const CustomFields = [
      {id: '4', name: 'Serial number', values: ['A', null, 'B']},
      {id: '6', name: 'Last public activity', values: ['2026-11-03T10:00:00Z']},
      {id: '2', name: 'Product', values: ['Lamp']},
      {id: '3', name: 'Empty', values: ['']},
    ];
    const shown = (properties?: string[]) =>
      toTicket(ticket({CustomFields}), '1', alice, withDefaults(properties ? {properties} : {})).properties;
    assert.deepEqual(shown(), [
      {id: '2', label: 'Product', value: 'Lamp'},
      {id: '4', label: 'Serial number', value: 'A, B'},
    ]);
    assert.deepEqual(shown(['Serial number', 'Missing']), [{id: '4', label: 'Serial number', value: 'A, B'}]);
  });

  it('names the customer, colleagues and agents, and the team in the place of an agent without a name', () => {
    const {requester, owner} = toSummary(ticket({Owner: {RealName: '', Role: 'agent'}}), alice, options);
    assert.deepEqual(requester, {name: 'Alice Ahonen', role: 'customer', self: true});
    assert.deepEqual(owner, {name: 'Acme Support', role: 'agent'});
    const bob = {id: 'bob', RealName: '', Role: 'customer' as const};
    assert.deepEqual(toSummary(ticket({Requestor: [bob]}), alice, options).requester, {name: 'bob', role: 'customer'});
    assert.equal(toSummary(ticket({Requestor: []}), alice, options).requester, null);
  });

  it('changes its version with each thing that the customer may see', () => {
    const version = (changes: Partial<RtTicket>, newest = '1') => toTicket(ticket(changes), newest, alice, options).version;
    const CustomFields = [{id: '2', name: 'Product', values: ['Lamp']}];
    const versions = [
      version({}),
      version({}, '2'),
      version({Status: 'new'}),
      version({Subject: 'Light'}),
      version({CustomFields}),
    ];
    assert.equal(new Set(versions).size, versions.length);
    assert.equal(version({}), version({_hyperlinks: []}));
  });
});
