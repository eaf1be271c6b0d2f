import {check, checkSame, eventually, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Live changes (X7). */
export function changeArea({describe, it, subject}: Suite): void {
  describe('changes', () => {
    it('X7 an answer is told, once', async () => {
      const {desk, adapterFor} = subject();
      const id = await desk.createTicket({subject: freshWord('Change'), requester: 'asker', text: 'Hi'});
      const adapter = await adapterFor('asker');
      let {cursor} = await adapter.listChanges(undefined);
      await desk.reply(id, 'Which one?');
      await eventually('the change is told', async () => {
        const page = await adapter.listChanges(cursor);
        check(page.pollAfter > 0, 'seconds to wait');
        cursor = page.cursor;
        return page.items.some(({ticketId}) => ticketId === id);
      });
      checkSame((await adapter.listChanges(cursor)).items, [], 'told once');
    });

    it('X7 R7 notes and what happens to others move nothing, not even the cursor', async () => {
      const {desk, adapterFor} = subject();
      const own = await desk.createTicket({subject: freshWord('Change'), requester: 'asker', text: 'Hi'});
      const other = await desk.createTicket({subject: freshWord('Change'), requester: 'stranger', text: 'Hi'});
      const adapter = await adapterFor('asker');
      const {cursor} = await adapter.listChanges(undefined);
      await desk.note(own, 'For us alone');
      await desk.reply(other, 'Which one?');
      const page = await adapter.listChanges(cursor);
      checkSame([page.items, page.cursor], [[], cursor], 'changes and cursor');
    });

    it('X7 a cursor that is none is invalid', async () => {
      await refused((await subject().adapterFor('asker')).listChanges('no-such-place'), 'invalid');
    });
  });
}
