import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {buildWorld, type ThreadInput} from '../../../mocks/testing.js';
import {NO_CONVERSATION, inboxRows} from '../../../demo/desk/inbox-rows.js';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;

/** Three tickets in the inbox, one made after a call, and a chat without a ticket. */
function desk() {
  const build = buildWorld();
  build.inbox({id: 'help'});
  build.contact({id: 'anna', name: 'Anna'});
  build.agent({id: 'mia', name: 'Mia'});
  const thread = (id: string, input: ThreadInput): ThreadInput => ({id, inbox: 'help', ...input});
  build.ticket({
    id: 'asks',
    subject: 'Asks',
    requester: 'anna',
    threads: [
      thread('asks-thread', {
        messages: [
          {id: 'question', text: 'May I?', at: at(8)},
          {from: 'mia', internal: true, text: 'She may.', at: at(9)},
        ],
      }),
    ],
  });
  build.ticket({
    id: 'answered',
    requester: 'anna',
    threads: [
      thread('answered-thread', {
        messages: [
          {text: 'Hm?', at: at(8)},
          {from: 'mia', text: 'So.', at: at(12)},
        ],
      }),
    ],
  });
  build.ticket({
    id: 'closed',
    requester: 'anna',
    closed: true,
    threads: [thread('closed-thread', {messages: [{text: 'Thanks!', at: at(11)}]})],
  });
  build.ticket({id: 'call', subject: 'Call', requester: 'anna', at: at(7)});
  build.thread({id: 'chat', inbox: 'help', channel: 'chat', messages: [{from: 'anna', text: 'Hello?', at: at(6)}]});
  return build.world;
}

describe('the lines of an inbox', () => {
  it('have unread ones first, then the newest', () => {
    const rows = inboxRows(desk(), 'help', {});
    assert.deepEqual(
      rows.map(({id, unread}) => [id, unread]),
      [
        ['asks-thread', true],
        ['chat', true],
        ['answered-thread', false],
        ['closed-thread', false],
      ],
    );
  });

  it('are unread until the customer’s newest message was opened, whatever colleagues note', () => {
    const [first] = inboxRows(desk(), 'help', {'asks-thread': 'question'});
    assert.equal(first?.id, 'chat');
    const asks = inboxRows(desk(), 'help', {'asks-thread': 'question'}).find(({ticketId}) => ticketId === 'asks');
    assert.deepEqual([asks?.unread, asks?.snippetIsNote, asks?.snippet], [false, true, 'She may.']);
  });

  it('R2 say which conversation has no ticket', () => {
    const chat = inboxRows(desk(), 'help', {}).find(({id}) => id === 'chat');
    assert.deepEqual([chat?.ticketId, chat?.subject, chat?.who, chat?.channel], [null, 'No ticket', 'Anna', 'Chat']);
  });

  it('R8 include tickets without a conversation, in an inbox of their own', () => {
    const rows = inboxRows(desk(), NO_CONVERSATION, {});
    assert.deepEqual(
      rows.map(({id, subject, who}) => [id, subject, who]),
      [['call', 'Call', 'Anna']],
    );
  });
});
