import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setupMockPortal} from '../../../mocks/handlers/node.js';
import {sampleCustomers} from '../../../mocks/world/seeds/index.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';

const {server, portal} = setupMockPortal({world: 'acme'});
const backend = 'https://support.acme.example/portal-api';
const tom = sampleCustomers.find(({contactId}) => contactId === 'tom')!;

before(() => server.listen({onUnhandledFrame: 'error'}));
after(() => server.close());

describe('setupMockPortal', () => {
  it('answers the adapter in the place of the network', async () => {
    const adapter = createHttpAdapter({backend, auth: bearerAuth()});
    const session = await adapter.signIn({method: 'password', email: tom.email, password: tom.password});
    assert.equal(session.contact.id, 'tom');
    const {items} = await adapter.listTickets({});
    assert.ok(items.some(({subject}) => subject === 'Can I use my own labels?'));
    const {message} = await adapter.reply('no-company', {text: 'From Node', uploads: []}, {idempotencyKey: 'from-node-1'});
    assert.equal(portal.world.messages[message.id]?.text, 'From Node');
    const file = new File(['12:00 start'], 'printer.log', {type: 'text/plain'});
    assert.equal((await adapter.upload(file, {idempotencyKey: 'from-node-2'})).size, 11);
  });

  it('refuses what is below the backend and no route', async () => {
    const response = await fetch(`${backend}/admin`);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  });

  it('leaves other requests to MSW', async () => {
    await assert.rejects(fetch('https://elsewhere.example/portal-apis/settings'));
  });
});
