import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createMockPortal} from '../../../mocks/portal.js';
import {buildWorld} from '../../../mocks/world/builder.js';
import {bearerAuth, createHttpAdapter, hostTokenAuth} from '../../../src/adapter/http/index.js';
import type {AuthStrategy} from '../../../src/adapter/http/index.js';
import {rejection} from './expect-error.js';

const credentials = {method: 'password', email: 'ada@customer.example', password: 'a lamp in the dark'} as const;
const idempotencyKey = 'key-12345678';

/** A portal with one customer, who has an open ticket and one that is somebody else's beside it. */
function portalOfAda() {
  const build = buildWorld({settings: {form: {enabled: true, formId: 'f1'}, closing: {enabled: true}}});
  const ada = build.contact({name: 'Ada Example', email: credentials.email, password: credentials.password});
  const other = build.contact({name: 'Bo Example'});
  const attachment = {name: 'lamp.txt', content: 'It flickers.'};
  const ticket = build.ticket({subject: 'Lamp', contacts: [ada.id], messages: [{text: 'See file.', files: [attachment]}]});
  const foreign = build.ticket({subject: 'Not yours', contacts: [other.id], messages: [{text: 'Secret.'}]});
  build.form({id: 'f1'});
  const now = Date.parse('2026-11-20T12:00:00Z');
  const portal = createMockPortal({world: build.world, base: '/api', seed: 'adapter', now: () => now});
  const adapter = (auth: AuthStrategy) =>
    createHttpAdapter({backend: 'http://localhost/api', auth, fetch: request => portal.fetch(request)});
  return {portal, adapter, ticket, foreign};
}

describe('against the mock portal', () => {
  it('signs in, reads, replies with a file, and signs out', async () => {
    const {portal, adapter: make, ticket} = portalOfAda();
    const adapter = make(bearerAuth());
    assert.equal((await adapter.getSettings()).status, 'on');
    assert.equal(await adapter.getSession(), null);
    const session = await adapter.signIn(credentials);
    assert.equal(session.contact.name, 'Ada Example');
    assert.deepEqual(await adapter.getSession(), session);

    const list = await adapter.listTickets({search: 'lamp', status: ['open']});
    assert.deepEqual(
      list.items.map(item => item.id),
      [ticket.id],
    );
    const upload = await adapter.upload(new File(['abc'], 'Ääni.txt', {type: 'text/plain'}), {idempotencyKey});
    assert.deepEqual([upload.name, upload.size], ['Ääni.txt', 3]);
    const reply = {text: 'Here it is.', uploads: [upload.id]};
    const sent = await adapter.reply(ticket.id, reply, {idempotencyKey});
    const again = await adapter.reply(ticket.id, reply, {idempotencyKey});
    assert.deepEqual(again, sent);

    const {items} = await adapter.listMessages(ticket.id);
    assert.deepEqual(
      items.map(item => item.text),
      ['See file.', 'Here it is.'],
    );
    const files = await Promise.all(items.flatMap(item => item.attachments).map(({id}) => adapter.downloadFile(id)));
    assert.deepEqual(await Promise.all(files.map(file => file.text())), ['It flickers.', 'abc']);

    await adapter.signOut();
    assert.deepEqual(Object.keys(portal.world.sessions), []);
    await rejection(adapter.getTicket(ticket.id), 'unauthenticated');
  });

  it('files a ticket with the support form', async () => {
    const adapter = portalOfAda().adapter(bearerAuth());
    await adapter.signIn(credentials);
    const form = await adapter.getForm();
    const values = Object.fromEntries(form.fields.filter(field => field.required).map(({id}) => [id, 'New lamp']));
    const {ticket} = await adapter.submitForm({formId: form.id, values}, {idempotencyKey});
    assert.equal((await adapter.getTicket(ticket!.id)).subject, 'New lamp');
  });

  it('R13 cannot tell a ticket that is forbidden from one that is not there', async () => {
    const {adapter: make, foreign} = portalOfAda();
    const adapter = make(bearerAuth());
    await adapter.signIn(credentials);
    const forbidden = await rejection(adapter.getTicket(foreign.id), 'not-found');
    const absent = await rejection(adapter.getTicket('nothing'), 'not-found');
    assert.equal(JSON.stringify(forbidden), JSON.stringify(absent));
  });

  it('R29 says that a key was used for another reply', async () => {
    const {adapter: make, ticket} = portalOfAda();
    const adapter = make(bearerAuth());
    await adapter.signIn(credentials);
    await adapter.reply(ticket.id, {text: 'One', uploads: []}, {idempotencyKey});
    const error = await rejection(adapter.reply(ticket.id, {text: 'Two', uploads: []}, {idempotencyKey}), 'conflict');
    assert.equal(error.reason, 'key-reused');
  });

  it('a wrong password is unauthenticated, for a reason', async () => {
    const adapter = portalOfAda().adapter(bearerAuth());
    const error = await rejection(adapter.signIn({...credentials, password: 'wrong'}), 'unauthenticated');
    assert.equal(error.reason, 'credentials');
  });

  it('a session that ended is unauthenticated', async () => {
    const {portal, adapter: make, ticket} = portalOfAda();
    const adapter = make(bearerAuth());
    await adapter.signIn(credentials);
    portal.world.sessions = {};
    await rejection(adapter.getTicket(ticket.id), 'unauthenticated');
    assert.equal(await adapter.getSession(), null);
  });

  it("reads with the host page's token", async () => {
    const {portal, adapter: make, ticket} = portalOfAda();
    const body = JSON.stringify({...credentials, credential: 'bearer'});
    const headers = {'Content-Type': 'application/json'};
    const answer = await portal.fetch(new Request('http://localhost/api/session', {method: 'POST', body, headers}));
    const {token} = (await answer.json()) as {token: string};
    const adapter = make(hostTokenAuth(async ({refresh}) => (refresh ? token : 'expired')));
    assert.equal((await adapter.getTicket(ticket.id)).subject, 'Lamp');
  });
});
