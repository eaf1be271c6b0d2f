import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Message} from '../../../src/contract/messages.js';
import {threadRows} from '../../../src/elements/ticket-detail/thread-rows.js';

const message = (id: string, sentAt: string, self = false): Message => ({
  id,
  author: {name: '', role: self ? 'customer' : 'agent', self},
  channel: 'portal',
  sentAt,
  text: '',
  attachments: [],
});
const rows = (messages: Message[], since?: string) =>
  threadRows(messages, since).map(row => (row.kind === 'message' ? row.message.id : row.kind));

describe('rows of the conversation', () => {
  const a = message('a', '2026-11-02T09:00:00');
  const b = message('b', '2026-11-02T10:00:00', true);
  const c = message('c', '2026-11-03T09:00:00');

  it('name each day once', () => assert.deepEqual(rows([a, b, c]), ['day', 'a', 'b', 'day', 'c']));

  it('X7 mark the first message of somebody else that was new', () => {
    assert.deepEqual(rows([a, b, c], a.sentAt), ['day', 'a', 'b', 'day', 'new', 'c']);
    assert.deepEqual(rows([a, b, c], b.sentAt), ['day', 'a', 'b', 'day', 'new', 'c']);
  });

  it('X7 mark nothing where nothing is new, or all is, or only what the customer wrote', () => {
    assert.deepEqual(rows([a, c], c.sentAt), ['day', 'a', 'day', 'c']);
    assert.deepEqual(rows([a, c], '2026-11-01T00:00:00'), ['day', 'a', 'day', 'c']);
    assert.deepEqual(rows([a, b], a.sentAt), ['day', 'a', 'b']);
  });

  it('have keys of their own', () => {
    const keys = threadRows([a, b, c], a.sentAt).map(({key}) => key);
    assert.equal(new Set(keys).size, keys.length);
  });
});
