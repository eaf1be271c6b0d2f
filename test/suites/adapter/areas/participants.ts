import {check, checkSame, freshKey, freshWord, refused, told} from '../checks.js';
import type {ConformanceSubject, Suite} from '../subject.js';

/** Participants (X6). The subject's settings must let customers change them. */
export function participantArea({describe, it, subject}: Suite): void {
  async function shared(): Promise<{id: string; emailOf: NonNullable<ConformanceSubject['emailOf']>}> {
    const {desk, emailOf} = subject();
    check(emailOf, 'a subject whose adapter has participants has emailOf');
    return {emailOf, id: await desk.createTicket({subject: freshWord('Shared'), requester: 'asker', text: 'Hi'})};
  }

  describe('participants', () => {
    it('X6 a colleague who is added sees the ticket, and no longer when removed', async () => {
      const {id, emailOf} = await shared();
      const asker = await subject().adapterFor('asker');
      const colleague = await subject().adapterFor('colleague');
      await refused(colleague.getTicket(id), 'not-found');
      checkSame((await asker.getTicket(id)).can.editParticipants, {allowed: true}, 'right');
      const key = freshKey();
      const {ticket} = await asker.addParticipant(id, emailOf('colleague'), key);
      const again = await asker.addParticipant(id, emailOf('colleague'), key);
      checkSame(again.ticket?.participants, ticket?.participants, 'R29 repeated');
      const added = ticket?.participants?.find(each => each.removable);
      checkSame(ticket?.participants?.length, 2, 'participants');
      checkSame((await colleague.getTicket(id)).id, id, 'seen by the colleague');
      const after = await asker.removeParticipant(id, added!.id, freshKey());
      checkSame(after.ticket?.participants?.length, 1, 'participants afterwards');
      await refused(colleague.getTicket(id), 'not-found');
    });

    it('X6 R66 an unknown address and one of another company answer alike', async () => {
      const {id, emailOf} = await shared();
      const asker = await subject().adapterFor('asker');
      const foreign = await refused(asker.addParticipant(id, emailOf('stranger'), freshKey()), 'invalid');
      const nobody = `${freshWord('nobody')}@customers.example`;
      const unknown = await refused(asker.addParticipant(id, nobody, freshKey()), 'invalid');
      checkSame(told(foreign), told(unknown), 'answer');
    });

    it('X6 R13 a ticket of somebody else’s answers like none', async () => {
      const {id, emailOf} = await shared();
      const stranger = await subject().adapterFor('stranger');
      const forbidden = await refused(stranger.addParticipant(id, emailOf('stranger'), freshKey()), 'not-found');
      const absent = await refused(stranger.addParticipant(`${id}0`, emailOf('stranger'), freshKey()), 'not-found');
      checkSame(told(forbidden), told(absent), 'answer');
    });
  });
}
