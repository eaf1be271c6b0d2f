import {checkSame, eventually, freshWord} from '../checks.js';
import type {Suite} from '../subject.js';

/** Unread marks and "waiting for you" (X7). */
export function readMarkArea({describe, it, subject}: Suite): void {
  describe('read marks', () => {
    it('X7 an answer makes a ticket unread until it was read; a note does not', async () => {
      const {desk, adapterFor} = subject();
      const word = freshWord('read');
      const id = await desk.createTicket({subject: word, requester: 'asker', text: 'Hi'});
      const adapter = await adapterFor('asker');
      const unread = async (): Promise<number> => (await adapter.listTickets({search: word, unread: 'true'})).items.length;
      await desk.note(id, 'For us alone');
      checkSame([await unread(), (await adapter.getTicket(id)).unread], [0, false], 'after a note');
      await desk.reply(id, 'Which one?');
      await eventually('the answer makes it unread', async () => (await adapter.getTicket(id)).unread === true);
      checkSame(await unread(), 1, 'found by the filter');
      const newest = (await adapter.listMessages(id)).items.at(-1)!;
      checkSame(await adapter.markRead(id, newest.sentAt), {unread: false}, 'marked');
      checkSame([await unread(), (await adapter.getTicket(id)).unread], [0, false], 'after reading');
      const elsewhere = await adapterFor('asker');
      checkSame((await elsewhere.getTicket(id)).unread, false, 'the same in another page');
    });

    it('X7 a ticket waits for the customer after an answer, and not after theirs', async () => {
      const {desk, adapterFor} = subject();
      const word = freshWord('wait');
      const id = await desk.createTicket({subject: word, requester: 'asker', text: 'Hi'});
      const adapter = await adapterFor('asker');
      const waiting = async (): Promise<number> => (await adapter.listTickets({search: word, waiting: 'true'})).items.length;
      checkSame(await waiting(), 0, 'at first');
      await desk.reply(id, 'Which one?');
      checkSame(await waiting(), 1, 'after an answer');
      await adapter.reply(id, {text: 'The left one', uploads: []}, {idempotencyKey: freshWord('key-')});
      checkSame(await waiting(), 0, 'after the customer’s');
    });
  });
}
