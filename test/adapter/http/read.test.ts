import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DroppedRow} from '../../../src/adapter/http/index.js';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {fakeBackend, json, page} from './fake-backend.js';

const {summary, ticketPage} = answers;

describe('an answer that is almost right', () => {
  it('loses what the contract does not know', async () => {
    const {adapter} = fakeBackend(() => json({...answers.ticket, secretNote: 'internal'}));
    assert.deepEqual(await adapter.getTicket('t1'), answers.ticket);
  });

  it('has unknown words of newer backends read as neutral ones', async () => {
    const {adapter} = fakeBackend(() => json({...answers.ticket, status: {state: 'frozen'}}));
    assert.equal((await adapter.getTicket('t1')).status.state, 'other');
  });

  it('loses its bad rows, never the list, and each is reported once', async () => {
    const dropped: DroppedRow[] = [];
    const items = [summary, {...summary, id: '', subject: 7}, null, {...summary, id: 't4'}, {...summary, owner: {name: 1}}];
    const {adapter} = fakeBackend(() => json({...ticketPage, items}), {report: row => dropped.push(row)});
    const list = await adapter.listTickets({});
    assert.deepEqual(
      list.items.map(item => item.id),
      ['t1', 't4'],
    );
    assert.deepEqual(
      dropped.map(({operation, row}) => `${operation} ${row}`),
      ['listTickets items[1]', 'listTickets items[2]', 'listTickets items[4]'],
    );
  });

  it('warns on the console with operation and place, once for each kind, never with a value', async t => {
    const warn = t.mock.method(console, 'warn', () => {});
    const items = [{...summary, subject: {secret: 'xyzzy'}}];
    const {adapter} = fakeBackend(() => json({...ticketPage, items}));
    await adapter.listTickets({});
    await adapter.listTickets({});
    assert.equal(warn.mock.callCount(), 1);
    const text = String(warn.mock.calls[0]!.arguments);
    assert.match(text, /listTickets.*items\[0\]\.subject/);
    assert.doesNotMatch(text, /xyzzy/);
  });

  it('is refused where the flaw is in no row', async () => {
    const {adapter} = fakeBackend(() => json({...ticketPage, nextCursor: 5, items: [{...summary, subject: 5}]}));
    const {message} = await rejection(adapter.listTickets({}), 'contract');
    assert.match(message, /listTickets.*nextCursor \(/);
  });
});

describe('an answer of another kind', () => {
  it('HTML with 200 names the address without its query, and what came', async () => {
    const {adapter} = fakeBackend(() => page());
    const {message} = await rejection(adapter.listTickets({search: 'private'}), 'contract');
    assert.match(
      message,
      /expected JSON from https:\/\/desk\.example\/portal\/tickets, received text\/html.*is `backend` right\?/,
    );
    assert.doesNotMatch(message, /private/);
  });

  it('HTML where nothing is due is no success', async () => {
    const {adapter} = fakeBackend(() => page());
    await rejection(adapter.signOut(), 'contract');
  });

  it('a page that says 404 means a wrong backend, if no id was asked for', async () => {
    const {adapter} = fakeBackend(() => page(404));
    assert.match((await rejection(adapter.getSettings(), 'contract')).message, /is `backend` right\?/);
    await rejection(adapter.getTicket('t1'), 'not-found');
  });

  it('a redirect means that nobody is signed in, in browsers and elsewhere', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', {value: 'opaqueredirect'});
    for (const redirect of [Response.redirect('https://desk.example/login'), opaque]) {
      const {adapter, requests} = fakeBackend(() => redirect);
      await rejection(adapter.listTickets({}), 'unauthenticated');
      assert.equal(await adapter.getSession(), null);
      await rejection(adapter.getSettings(), 'contract');
      assert.equal(requests.length, 3);
    }
  });

  it('an opaque answer is not of this contract', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', {value: 'opaque'});
    await rejection(fakeBackend(() => opaque).adapter.getTicket('t1'), 'contract');
  });

  it('an empty answer or JSON that ends too early is not of this contract', async () => {
    for (const text of ['', '{"id":"t1","subj']) {
      const {adapter} = fakeBackend(() => new Response(text, {headers: {'Content-Type': 'application/json'}}));
      await rejection(adapter.getTicket('t1'), 'contract');
    }
  });

  it('one that breaks off is the network, and a read is tried again', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"id":"t1"'));
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    const {adapter} = fakeBackend((_, count) => (count === 1 ? broken() : json(answers.ticket)));
    assert.equal((await adapter.getTicket('t1')).id, 't1');
    await rejection(fakeBackend(broken).adapter.getTicket('t1'), 'network');
  });
});
