import type {PortalAdapter} from '../../../../src/adapter/portal-adapter.js';
import {checkSame, freshKey, freshWord, refused, told} from '../checks.js';
import type {Suite} from '../subject.js';

type Call = (adapter: PortalAdapter, ticketId: string) => Promise<unknown>;

const calls: readonly [name: string, needs: 'reopen' | 'readMarks' | undefined, call: Call][] = [
  ['getTicket', undefined, (adapter, id) => adapter.getTicket(id)],
  ['listMessages', undefined, (adapter, id) => adapter.listMessages(id)],
  ['reply', undefined, (adapter, id) => adapter.reply(id, {text: 'Hi', uploads: []}, freshKey())],
  ['closeTicket', undefined, (adapter, id) => adapter.closeTicket(id, freshKey())],
  ['reopenTicket', 'reopen', (adapter, id) => adapter.reopenTicket(id, freshKey())],
  ['markRead', 'readMarks', (adapter, id) => adapter.markRead(id, new Date().toISOString())],
];

/** What belongs to others does not exist (R13). */
export function secrecyArea({describe, it, subject, capabilities}: Suite): void {
  describe('secrecy', () => {
    it('R9 the list has nothing of others, and search finds nothing', async () => {
      const {desk, adapterFor} = subject();
      const word = freshWord('secret');
      await desk.createTicket({subject: word, requester: 'asker', text: word});
      const {items, total} = await (await adapterFor('stranger')).listTickets({search: word});
      checkSame([items, total ?? 0], [[], 0], 'found');
    });

    for (const [name, , call] of calls.filter(([, flag]) => flag === undefined || capabilities[flag])) {
      it(`R13 ${name} answers alike for a ticket of somebody else’s and for none`, async () => {
        const {desk, adapterFor} = subject();
        const id = await desk.createTicket({subject: freshWord('Secret'), requester: 'asker', text: 'Hi'});
        const stranger = await adapterFor('stranger');
        const forbidden = await refused(call(stranger, id), 'not-found');
        const absent = await refused(call(stranger, `${id}0`), 'not-found');
        checkSame(told(forbidden), told(absent), 'answer');
      });
    }

    it('R13 R30 a file answers alike for one of somebody else’s and for none', async () => {
      const {desk, adapterFor} = subject();
      const id = await desk.createTicket({subject: freshWord('Secret'), requester: 'asker', text: 'Hi'});
      const asker = await adapterFor('asker');
      const upload = await asker.upload(new File(['secret'], 'secret.txt', {type: 'text/plain'}), freshKey());
      const {message} = await asker.reply(id, {text: 'File', uploads: [upload.id]}, freshKey());
      const stranger = await adapterFor('stranger');
      const forbidden = await refused(stranger.downloadFile(message.attachments[0]!.id), 'not-found');
      const absent = await refused(stranger.downloadFile('no-such-file'), 'not-found');
      checkSame(told(forbidden), told(absent), 'answer');
    });
  });
}
