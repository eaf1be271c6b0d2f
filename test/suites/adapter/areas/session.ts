import {check, checkSame, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Who is signed in, and the end of it. */
export function sessionArea({describe, it, subject}: Suite): void {
  describe('session', () => {
    it('R12 says who is signed in, with views, limits and columns', async () => {
      const adapter = await subject().adapterFor('asker');
      const session = await adapter.getSession();
      check(session && session.contact.id !== '' && session.contact.name !== '', 'a contact with id and name');
      check(session.scopes.length > 0, 'one view at least');
      check(session.uploadLimits.maxSize > 0 && session.uploadLimits.maxCount > 0, 'limits');
      check(session.columns.length > 0, 'columns');
      const kept = await adapter.keepSession();
      checkSame(kept.contact, session.contact, 'the same contact after staying');
    });

    it('R68 after signing out nothing is read any more', async () => {
      const adapter = await subject().adapterFor('asker');
      const other = await subject().adapterFor('asker');
      await adapter.signOut();
      checkSame(await adapter.getSession(), null, 'session');
      await refused(adapter.listTickets({}), 'unauthenticated');
      check(await other.getSession(), 'a session of its own goes on');
    });

    it('R67 a session that the desk ended is unauthenticated', async () => {
      const {desk, adapterFor} = subject();
      const ticketId = await desk.createTicket({subject: freshWord('Ended'), requester: 'colleague', text: 'Hi'});
      const adapter = await adapterFor('colleague');
      checkSame((await adapter.getTicket(ticketId)).id, ticketId, 'ticket');
      await (desk.endSessions ? desk.endSessions('colleague') : adapter.signOut());
      await refused(adapter.getTicket(ticketId), 'unauthenticated');
      checkSame(await adapter.getSession(), null, 'session');
    });
  });
}
