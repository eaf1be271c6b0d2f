import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Client, mockBackend} from '../../support/mock-backend.js';

describe('an agent who looks on as a customer', () => {
  it('R69 X6 X7 X8 reads nothing for them, adds nobody, answers and rates nothing, and is told so', async () => {
    const {build, portal} = mockBackend({participants: {enabled: true}, satisfaction: {enabled: true}});
    build.ticket({id: 't', contacts: ['anna', 'ben'], messages: [{text: 'It squeaks.'}]});
    const {id: messageId, sentAt} = portal.desk.proposeSolution('t', {agentId: 'mia', text: 'Oil it.'});
    portal.desk.setStage('t', 'solved');
    const agent = new Client(portal, portal.desk.viewPortal('mia', 'anna'));
    const {can, participants, unread} = await agent.ticket('t');
    const readOnly = {allowed: false, reason: 'read-only'};
    assert.deepEqual([can.editParticipants, can.answerSolution, can.rate], [readOnly, readOnly, readOnly]);
    assert.deepEqual([participants?.some(({removable}) => removable), unread], [false, true]);

    const before = structuredClone(portal.world.tickets.t);
    const key = {'idempotency-key': 'agent-key-1'};
    const refused = [
      await agent.send('PUT', '/tickets/t/read', {upTo: sentAt}),
      await agent.send('POST', '/tickets/t/participants', {email: portal.world.contacts.ben!.email}, key),
      await agent.send('DELETE', '/tickets/t/participants/ben', undefined, key),
      await agent.send('POST', '/tickets/t/solution', {messageId, answer: 'accept'}, key),
      await agent.send('PUT', '/tickets/t/rating', {score: 1}, key),
    ];
    for (const answer of refused) assert.deepEqual(answer.problem(), {code: 'forbidden', reason: 'read-only'});
    assert.deepEqual([portal.world.tickets.t, portal.world.readMarks], [before, {}]);
  });
});
