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

  it('tell where an author goes on soon after, and where the channel stays the same', () => {
    const soon = (id: string, minutes: number, rest: Partial<Message> = {}) => ({
      ...message(id, `2026-11-02T09:${String(minutes).padStart(2, '0')}:00`),
      ...rest,
    });
    const told = threadRows(
      [
        soon('a', 0),
        soon('b', 4),
        soon('c', 20),
        soon('d', 21, {author: b.author}),
        soon('e', 22, {author: b.author, channel: 'email'}),
      ],
      undefined,
    ).flatMap(row => (row.kind === 'message' ? [[row.message.id, row.continues, row.sameChannel]] : []));
    assert.deepEqual(told, [
      ['a', false, false],
      ['b', true, true],
      ['c', false, true],
      ['d', false, true],
      ['e', true, false],
    ]);
    const afterMark = threadRows([soon('a', 0), soon('b', 4)], soon('a', 0).sentAt).at(-1);
    assert.ok(afterMark?.kind === 'message' && !afterMark.continues, 'new ones begin anew');
  });

  it('have keys of their own', () => {
    const keys = threadRows([a, b, c], a.sentAt).map(({key}) => key);
    assert.equal(new Set(keys).size, keys.length);
  });
});
