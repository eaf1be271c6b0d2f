import {check, checkSame, freshKey, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Solutions and satisfaction (X8). */
export function feedbackArea({describe, it, subject, capabilities}: Suite): void {
  const ticket = (): Promise<string> =>
    subject().desk.createTicket({subject: freshWord('Feedback'), requester: 'asker', text: 'Hi'});

  async function proposed(): Promise<{id: string; messageId: string}> {
    const {desk, adapterFor} = subject();
    check(desk.proposeSolution, 'a desk whose adapter has solutions has proposeSolution');
    const id = await ticket();
    await desk.proposeSolution(id, 'Try this');
    const {solution} = await (await adapterFor('asker')).getTicket(id);
    checkSame(solution?.state, 'proposed', 'state');
    return {id, messageId: solution!.messageId};
  }

  if (capabilities.solution)
    describe('solution', () => {
      it('X8 an accepted solution closes the ticket', async () => {
        const {id, messageId} = await proposed();
        const adapter = await subject().adapterFor('asker');
        const key = freshKey();
        const answered = await adapter.answerSolution(id, {messageId, answer: 'accept'}, key);
        checkSame([answered.ticket.solution?.state, answered.ticket.status.state], ['accepted', 'closed'], 'ticket');
        const again = await adapter.answerSolution(id, {messageId, answer: 'accept'}, key);
        checkSame(again.ticket.version, answered.ticket.version, 'R29 repeated');
        checkSame((await adapter.getTicket(id)).can.answerSolution?.allowed, false, 'right afterwards');
      });

      it('X8 a rejected one needs a reason, which is in the conversation once, and leaves the ticket open', async () => {
        const {id, messageId} = await proposed();
        const adapter = await subject().adapterFor('asker');
        await refused(adapter.answerSolution(id, {messageId, answer: 'reject'}, freshKey()), 'invalid');
        const answer = {messageId, answer: 'reject', reason: 'It does not help'} as const;
        const key = freshKey();
        const {ticket: rejected} = await adapter.answerSolution(id, answer, key);
        await adapter.answerSolution(id, answer, key);
        checkSame([rejected.solution?.state, rejected.status.state], ['rejected', 'open'], 'ticket');
        const texts = (await adapter.listMessages(id)).items.map(({text}) => text);
        checkSame(texts.filter(text => text === answer.reason).length, 1, 'messages with the reason');
      });

      it('X8 an answer to an earlier proposal is a conflict', async () => {
        const {id, messageId} = await proposed();
        await subject().desk.proposeSolution!(id, 'Or this');
        const adapter = await subject().adapterFor('asker');
        await refused(adapter.answerSolution(id, {messageId, answer: 'accept'}, freshKey()), 'conflict');
      });
    });

  if (capabilities.satisfaction)
    describe('satisfaction', () => {
      it('X8 a closed ticket is rated, and the rating can be changed', async () => {
        const id = await ticket();
        const adapter = await subject().adapterFor('asker');
        checkSame((await refused(adapter.rateTicket(id, {score: 5}, freshKey()), 'forbidden')).reason, 'not-closed', 'open');
        await subject().desk.close(id);
        checkSame((await adapter.getTicket(id)).can.rate, {allowed: true}, 'right');
        checkSame((await adapter.rateTicket(id, {score: 2, comment: 'Slow'}, freshKey())).rating?.score, 2, 'score');
        const {rating} = await adapter.rateTicket(id, {score: 4}, freshKey());
        checkSame([rating?.score, rating?.comment], [4, undefined], 'changed');
        await refused(adapter.rateTicket(id, {score: 6}, freshKey()), 'invalid');
      });
    });
}
