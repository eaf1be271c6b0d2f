import {check, checkSame, freshKey, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** A ticket and its conversation: reading, replying, closing. */
export function conversationArea({describe, it, subject, capabilities}: Suite): void {
  const ticket = (text = 'One'): Promise<string> =>
    subject().desk.createTicket({subject: freshWord('Talk'), requester: 'asker', text});

  describe('conversation', () => {
    it('R43 a ticket has its subject, state, dates and rights', async () => {
      const name = freshWord('Detail');
      const id = await subject().desk.createTicket({subject: name, requester: 'asker', text: 'Hi'});
      const found = await (await subject().adapterFor('asker')).getTicket(id);
      checkSame([found.id, found.subject, found.status.state], [id, name, 'open'], 'ticket');
      checkSame(found.can.reply, {allowed: true}, 'R20 an open ticket can be answered');
      check(Date.parse(found.lastActivityAt) >= Date.parse(found.createdAt), 'activity is not before creation');
      for (const right of Object.values(found.can)) check(right.allowed || right.reason, 'R14 each refusal has a reason');
    });

    it('all pages of a long conversation are there once, oldest first', async () => {
      const {desk, adapterFor} = subject();
      const id = await ticket('0');
      const count = 55;
      for (let n = 1; n <= count; n += 1) await desk.reply(id, String(n));
      const adapter = await adapterFor('asker');
      const texts: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await adapter.listMessages(id, {cursor});
        texts.unshift(...page.items.map(({text}) => text.trim()));
        cursor = page.olderCursor ?? undefined;
      } while (cursor !== undefined && texts.length <= count);
      checkSame(
        texts,
        Array.from({length: count + 1}, (_, n) => String(n)),
        'texts',
      );
    });

    it('R7 notes are in no message, count or date, and do not change the ticket', async () => {
      const {desk, adapterFor} = subject();
      const id = await ticket();
      const adapter = await adapterFor('asker');
      const before = [await adapter.getTicket(id), await adapter.listMessages(id)];
      await desk.note(id, 'For us alone');
      checkSame([await adapter.getTicket(id), await adapter.listMessages(id)], before, 'ticket and messages');
    });

    it('R20 R27 a reply is in the conversation once, as the customer’s own', async () => {
      const id = await ticket();
      const adapter = await subject().adapterFor('asker');
      const text = 'Zwei Zeilen\n<b>& ein 😀</b>';
      const sent = await adapter.reply(id, {text, uploads: []}, freshKey());
      checkSame([sent.message.text, sent.message.author.self, sent.ticket.id], [text, true, id], 'answer');
      const {items} = await adapter.listMessages(id);
      checkSame(
        items.map(message => [message.text, message.author.role]),
        [
          ['One', 'customer'],
          [text, 'customer'],
        ],
        'conversation',
      );
      await refused(adapter.reply(id, {text: '  ', uploads: []}, freshKey()), 'invalid');
    });

    it('R29 a repeated reply has one effect and gets the first answer, also when both are on their way at once', async () => {
      const id = await ticket();
      const adapter = await subject().adapterFor('asker');
      const key = freshKey();
      const send = (text: string) => adapter.reply(id, {text, uploads: []}, key);
      const [first, second] = await Promise.all([send('Two'), send('Two')]);
      const third = await send('Two');
      checkSame([second.message.id, third.message.id], [first.message.id, first.message.id], 'messages answered');
      checkSame((await adapter.listMessages(id)).items.length, 2, 'messages');
      checkSame((await refused(send('Other'), 'conflict')).reason, 'key-reused', 'the key with other words');
    });

    it('R14 R22 closing does what the right says, and again changes nothing', async () => {
      const id = await ticket();
      const adapter = await subject().adapterFor('asker');
      const {can} = await adapter.getTicket(id);
      if (!can.close.allowed) return void (await refused(adapter.closeTicket(id, freshKey()), 'forbidden'));
      checkSame((await adapter.closeTicket(id, freshKey())).status.state, 'closed', 'state');
      const closed = await adapter.getTicket(id);
      checkSame(await adapter.closeTicket(id, freshKey()), closed, 'R24 closed again');
    });

    if (!capabilities.reopen) return;
    it('R14 opening again does what the right says', async () => {
      const {desk, adapterFor} = subject();
      const id = await ticket();
      await desk.close(id);
      const adapter = await adapterFor('asker');
      const {can, status} = await adapter.getTicket(id);
      checkSame(status.state, 'closed', 'state');
      if (!can.reopen.allowed) return void (await refused(adapter.reopenTicket(id, freshKey()), 'forbidden'));
      checkSame((await adapter.reopenTicket(id, freshKey())).status.state, 'open', 'state');
    });
  });
}
