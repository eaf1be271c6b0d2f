import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fromBase64} from '../../../mocks/world/base64.js';
import {checkWorld} from '../../../mocks/world/check-world.js';
import {passwordDigest} from '../../../mocks/world/digest.js';
import {acme, empty, large, sampleCustomers, secretMarker, seedDate, seeds, seedWorld} from '../../../mocks/world/seeds/index.js';

const day = 86_400_000;

for (const [name, seed] of Object.entries(seeds)) {
  describe(`seed ${name}`, () => {
    it('holds together', () => assert.deepEqual(checkWorld(seed()), []));
    it('is the same at every call', () => assert.deepEqual(seed(), seed()));
    it('survives JSON and structuredClone', () => {
      const world = seed();
      assert.deepEqual(JSON.parse(JSON.stringify(world)), world);
      assert.deepEqual(structuredClone(world), world);
    });
    it('is found by its name', () => assert.equal(seedWorld(name).name, name));
  });
}

it('seedWorld lists the names when there is no such world', () => {
  assert.throws(() => seedWorld('acmee'), /no world "acmee". There are: acme, empty, large/);
  assert.throws(() => seedWorld('constructor'), /no world "constructor"/);
});

describe('seed acme holds', () => {
  const world = acme();
  const tickets = Object.values(world.tickets);
  const messages = Object.values(world.messages);
  const contacts = Object.values(world.contacts);
  const files = Object.values(world.files);
  const stageState = (id: string) =>
    Object.values(world.pipelines)
      .flatMap(({stages}) => stages)
      .find(stage => stage.id === id)?.state;

  it('at least 48 tickets, three companies and eight contacts', () => {
    assert.ok(tickets.length >= 48);
    assert.equal(Object.keys(world.companies).length, 3);
    assert.ok(contacts.length >= 8);
  });

  it('a contact of several companies, one of none, and other languages', () => {
    assert.ok(contacts.some(contact => contact.primaryCompanyId !== null && contact.companyIds.length > 0));
    assert.ok(contacts.some(contact => contact.primaryCompanyId === null));
    assert.deepEqual([...new Set(contacts.map(contact => contact.properties['language']).filter(Boolean))].sort(), [
      'ar',
      'en',
      'fi',
    ]);
  });

  it('two pipelines, of one and of two closed stages, and two inboxes', () => {
    const closed = Object.values(world.pipelines).map(({stages}) => stages.filter(({state}) => state === 'closed').length);
    assert.deepEqual(closed, [1, 2]);
    assert.equal(Object.keys(world.inboxes).length, 2);
  });

  it('all channels, and mail of addresses that are not connected', () => {
    const channels = new Set(messages.map(({channel}) => channel));
    for (const channel of ['chat', 'messenger', 'form', 'email', 'portal', 'call-note'] as const)
      assert.ok(channels.has(channel), channel);
    const connected = new Set(Object.values(world.inboxes).flatMap(({addresses}) => addresses));
    const outside = messages.filter(({teamAddress}) => teamAddress !== null && !connected.has(teamAddress));
    assert.ok(outside.length > 0);
    // One ticket has outside mail only, another one mixes both.
    assert.ok(new Set(outside.map(({threadId}) => threadId)).size >= 2);
  });

  it('an internal comment with the secret word on every third ticket, and the word nowhere else', () => {
    for (const [index, ticket] of tickets.entries()) {
      const internal = messages.filter(message => message.internal && ticket.threadIds.includes(message.threadId));
      assert.equal(internal.length, index % 3 === 2 ? 1 : 0, ticket.subject);
      for (const {text} of internal) assert.ok(text.includes(secretMarker));
    }
    const open = {...world, messages: messages.filter(({internal}) => !internal)};
    assert.ok(!JSON.stringify(open).includes(secretMarker));
  });

  it('a ticket without a thread, one with three, one of about 120 messages and a conversation without a ticket', () => {
    const counts = tickets.map(({threadIds}) => threadIds.length);
    assert.ok(counts.includes(0) && counts.includes(3));
    const longest = Math.max(...Object.values(world.threads).map(({messageIds}) => messageIds.length));
    assert.ok(longest >= 120 && longest <= 125, String(longest));
    assert.ok(Object.values(world.threads).some(({ticketId}) => ticketId === null));
  });

  it('open and closed tickets, and one that the visibility filter hides', () => {
    const closed = tickets.filter(({stageId}) => stageState(stageId) === 'closed');
    assert.ok(closed.length >= 15 && tickets.length - closed.length >= 15);
    for (const ticket of closed) assert.ok(ticket.stageChangedAt, ticket.subject);
    assert.ok(tickets.some(({properties}) => properties['hide_from_portal'] === true));
  });

  it('subjects that are hard to show: long, unbroken, emoji, right-to-left, markup', () => {
    const subjects = tickets.map(({subject}) => subject);
    assert.ok(subjects.some(subject => subject.length > 200));
    assert.ok(subjects.some(subject => /\S{60}/.test(subject)));
    assert.ok(subjects.some(subject => /\p{Extended_Pictographic}/u.test(subject)));
    assert.ok(subjects.some(subject => /\p{Script=Arabic}/u.test(subject)));
    assert.ok(subjects.some(subject => subject.includes('<img')));
  });

  it('HTML mails with quotes, tables, remote and inline images, and a hostile one', () => {
    const html = messages.flatMap(message => (message.html === null ? [] : [message.html]));
    for (const sign of [
      '<blockquote',
      '<table',
      'src="https://',
      'width="1"',
      'src="cid:',
      '<script',
      '<style',
      'onerror=',
      'javascript:',
    ]) {
      assert.ok(
        html.some(text => text.includes(sign)),
        sign,
      );
    }
  });

  it('real files: PNG, PDF, CSV and log', () => {
    const beginnings: [string, string][] = [
      ['.png', '\u0089PNG\r\n'],
      ['.pdf', '%PDF-1.'],
      ['.csv', 'time,source'],
      ['.log', '2026-11-18T06:14:02'],
    ];
    for (const [ending, beginning] of beginnings) {
      const file = files.find(({name, content}) => name.endsWith(ending) && atob(content).startsWith(beginning));
      assert.ok(file, ending);
      assert.equal(fromBase64(file.content).length, file.size);
    }
  });

  it('PDFs whose table of contents points at their objects', () => {
    for (const file of files.filter(({type}) => type === 'application/pdf')) {
      const text = atob(file.content);
      const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
      assert.equal(offsets.length, 5);
      for (const [index, offset] of offsets.entries()) assert.ok(text.startsWith(`${index + 1} 0 obj`, offset));
      assert.ok(text.startsWith('xref', Number(/startxref\n(\d+)/.exec(text)?.[1])));
    }
  });

  it('nothing that happened after its date', () => {
    const times = [
      ...tickets.flatMap(ticket => [ticket.createdAt, ticket.stageChangedAt ?? '']),
      ...messages.map(({sentAt}) => sentAt),
    ];
    const latest = times.reduce((a, b) => (a > b ? a : b));
    assert.ok(Date.parse(latest) <= seedDate, latest);
    assert.ok(Date.parse(latest) > seedDate - day, latest);
  });

  it('a form of all kinds of fields, one of which depends on another', () => {
    const fields = Object.values(world.forms).flatMap(form => form.fields);
    const kinds = new Set(fields.map(({kind}) => kind));
    for (const kind of ['text', 'multiline', 'number', 'date', 'select', 'multiselect', 'checkbox', 'file', 'hidden'] as const) {
      assert.ok(kinds.has(kind), kind);
    }
    assert.ok(fields.some(({when}) => when));
  });

  it('sample customers whose passwords are right', () => {
    assert.ok(sampleCustomers.length >= 8);
    for (const {contactId, email, password} of sampleCustomers) {
      const account = world.accounts[contactId];
      assert.equal(world.contacts[contactId]?.email, email);
      assert.equal(account?.passwordDigest, passwordDigest(account?.salt ?? '', password));
    }
  });
});

it('seed acme moves with its date', () => {
  const ids = (world: ReturnType<typeof acme>) => Object.keys(world.messages);
  const later = acme({now: seedDate + 10 * day});
  assert.deepEqual(ids(later), ids(acme()));
  for (const [id, ticket] of Object.entries(acme().tickets)) {
    assert.equal(Date.parse(later.tickets[id]!.createdAt) - Date.parse(ticket.createdAt), 10 * day);
  }
});

it('seed empty has customers and no ticket', () => {
  const world = empty();
  assert.equal(Object.keys(world.tickets).length, 0);
  for (const {contactId} of sampleCustomers) assert.ok(world.accounts[contactId]);
});

it('seed large has as many tickets as asked for, dated before now', () => {
  const world = large(321);
  assert.equal(Object.keys(world.tickets).length, 321);
  assert.ok(Object.values(world.messages).every(({sentAt}) => Date.parse(sentAt) < seedDate));
});
