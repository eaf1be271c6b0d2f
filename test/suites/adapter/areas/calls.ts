import {check, checkSame, failure, freshKey, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

const isAbortError = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** What is so for every call: capabilities, cancelling, errors by code. */
export function callArea({describe, it, subject, capabilities}: Suite): void {
  describe('calls', () => {
    it('the adapter says what it can do', async () => {
      const adapter = await subject().adapterFor(null);
      const sorted = (each: object) => Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1));
      checkSame(sorted(adapter.capabilities), sorted(capabilities), 'capabilities');
    });

    it('a call that is cancelled rejects with an AbortError, before it begins and on its way', async () => {
      const adapter = await subject().adapterFor('asker');
      const cancelled = AbortSignal.abort();
      check(isAbortError(await failure(adapter.listTickets({}, {signal: cancelled}))), 'cancelled before: AbortError');
      const controller = new AbortController();
      const call = failure(adapter.listTickets({}, {signal: controller.signal}));
      controller.abort();
      check(isAbortError(await call), 'cancelled on the way: AbortError');
    });

    it('a write that is cancelled before it begins has no effect', async () => {
      const {desk, adapterFor} = subject();
      const ticketId = await desk.createTicket({subject: freshWord('Cancelled'), requester: 'asker', text: 'One'});
      const adapter = await adapterFor('asker');
      const reply = adapter.reply(ticketId, {text: 'Two', uploads: []}, {...freshKey(), signal: AbortSignal.abort()});
      check(isAbortError(await failure(reply)), 'AbortError');
      checkSame((await adapter.listMessages(ticketId)).items.length, 1, 'messages');
    });

    it('R1 nobody reads anything but public settings', async () => {
      const adapter = await subject().adapterFor(null);
      check((await adapter.getSettings()).name !== '', 'settings have a name');
      checkSame(await adapter.getSession(), null, 'session');
      await refused(adapter.listTickets({}), 'unauthenticated');
      await refused(adapter.getTicket('any'), 'unauthenticated');
      await refused(adapter.reply('any', {text: 'Hi', uploads: []}, freshKey()), 'unauthenticated');
    });

    it('what is absent is not-found, what is wrong is invalid', async () => {
      const adapter = await subject().adapterFor('asker');
      await refused(adapter.getTicket('no-such-ticket'), 'not-found');
      await refused(adapter.downloadFile('no-such-file'), 'not-found');
      await refused(adapter.listTickets({scope: 'no-such-view'}), 'not-found');
      await refused(adapter.listTickets({}, {cursor: 'no-such-place'}), 'invalid');
    });
  });
}
