import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {SolutionAnswered} from '../../../src/contract/solution.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {type Client, everything, freshKey, mockBackend} from '../../support/mock-backend.js';

const closing = {enabled: true, pipelines: {support: {enabled: true, stageId: 'solved'}}};

/** Anna's ticket `t`, in which Mia proposed a solution. */
function withProposal(settings: SettingsPatch = {}) {
  const backend = mockBackend(settings);
  backend.build.ticket({id: 't', contacts: ['anna'], messages: [{text: 'It squeaks.'}]});
  const proposal = backend.portal.desk.proposeSolution('t', {agentId: 'mia', text: 'Oil the hinge.'});
  return {...backend, messageId: proposal.id};
}

const answer = (client: Client, body: unknown, ticketId = 't', key = freshKey()) =>
  client.write(`/tickets/${ticketId}/solution`, body, key);

describe('a proposed solution', () => {
  it('X8 shows with its message and can be answered', async () => {
    const {signIn, messageId} = withProposal();
    const anna = await signIn('anna');
    const {solution, can, waitingForCustomer} = await anna.ticket('t');
    assert.deepEqual(solution, {messageId, state: 'proposed'});
    assert.deepEqual(can.answerSolution, {allowed: true});
    assert.equal(waitingForCustomer, true);
    assert.equal((await anna.messages('t')).items.at(-1)?.id, messageId);
  });

  it('X8 accepting closes the ticket, in the stage chosen for its pipeline', async () => {
    const {signIn, messageId, portal} = withProposal({closing});
    const anna = await signIn('anna');
    const {ticket, message} = (await answer(anna, {messageId, answer: 'accept'})).json<SolutionAnswered>();
    assert.equal(message, undefined);
    assert.deepEqual(ticket.solution, {messageId, state: 'accepted', answeredAt: '2026-11-20T12:00:00.000Z'});
    assert.equal(ticket.status.state, 'closed');
    assert.deepEqual(ticket.can.answerSolution, {allowed: false, reason: 'no-solution'});
    assert.equal(portal.world.tickets.t!.stageId, 'solved');
    assert.deepEqual((await answer(anna, {messageId, answer: 'reject', reason: 'No'})).problem(), {
      code: 'forbidden',
      reason: 'no-solution',
    });
  });

  it('X8 accepting leaves a ticket where it is whose pipeline has several closed stages and none chosen', async () => {
    const {signIn, build, portal} = withProposal();
    build.ticket({id: 'order', contacts: ['anna'], pipeline: 'orders', messages: [{text: 'Where is it?'}]});
    const {id} = portal.desk.proposeSolution('order', {agentId: 'mia', text: 'Next door.'});
    const anna = await signIn('anna');
    const {ticket} = (await answer(anna, {messageId: id, answer: 'accept'}, 'order')).json<SolutionAnswered>();
    assert.deepEqual([ticket.solution?.state, ticket.status.state], ['accepted', 'open']);
  });

  it('X8 R27 rejecting needs a reason, which becomes a message on both timelines', async () => {
    const {signIn, messageId, portal} = withProposal();
    const anna = await signIn('anna');
    for (const reason of [undefined, ' \n'])
      assert.deepEqual((await answer(anna, {messageId, answer: 'reject', reason})).problem().fields, [
        {field: 'reason', problem: 'required'},
      ]);
    const long = (await answer(anna, {messageId, answer: 'reject', reason: 'x'.repeat(5001)})).problem();
    assert.deepEqual(long.fields, [{field: 'reason', problem: 'too-long', limit: 5000}]);
    const {ticket, message} = (
      await answer(anna, {messageId, answer: 'reject', reason: 'Still squeaks'})
    ).json<SolutionAnswered>();
    assert.equal(ticket.solution?.state, 'rejected');
    assert.deepEqual([message?.text, message?.author.self], ['Still squeaks', true]);
    assert.deepEqual((await anna.texts('t')).at(-1), 'Still squeaks');
    for (const timeline of [portal.world.tickets.t!.timeline, portal.world.contacts.anna!.timeline])
      assert.equal(timeline.filter(entry => entry.messageId === message!.id).length, 1);
  });

  it('X8 a reason may have 5000 characters', async () => {
    const {signIn, messageId} = withProposal();
    const anna = await signIn('anna');
    assert.equal((await answer(anna, {messageId, answer: 'reject', reason: 'x'.repeat(5000)})).status, 200);
  });

  it('X8 rejecting opens a ticket again that was closed with the solution, and leaves an open one in its stage', async () => {
    const {signIn, messageId, portal, build} = withProposal();
    build.ticket({id: 'open', contacts: ['anna'], stage: 'waiting', messages: [{text: 'Hi'}]});
    const other = portal.desk.proposeSolution('open', {agentId: 'mia', text: 'Try this.'}).id;
    portal.desk.setStage('t', 'solved');
    const anna = await signIn('anna');
    await answer(anna, {messageId, answer: 'reject', reason: 'No'});
    await answer(anna, {messageId: other, answer: 'reject', reason: 'No'}, 'open');
    assert.deepEqual([portal.world.tickets.t!.stageId, portal.world.tickets.open!.stageId], ['new', 'waiting']);
  });

  it('X8 a rejected ticket goes to the stage that settings choose for opening again', async () => {
    const {signIn, messageId, portal} = withProposal({reopening: {enabled: true, stageByPipeline: {support: 'waiting'}}});
    portal.desk.setStage('t', 'solved');
    await answer(await signIn('anna'), {messageId, answer: 'reject', reason: 'No'});
    assert.equal(portal.world.tickets.t!.stageId, 'waiting');
  });

  it('X8 an answer to an earlier proposal is a conflict', async () => {
    const {signIn, messageId, portal} = withProposal();
    const newer = portal.desk.proposeSolution('t', {agentId: 'mia', text: 'Replace the hinge.'}).id;
    const anna = await signIn('anna');
    assert.deepEqual((await answer(anna, {messageId, answer: 'accept'})).problem(), {
      code: 'conflict',
      reason: 'solution-changed',
    });
    assert.equal((await answer(anna, {messageId: newer, answer: 'accept'})).status, 200);
  });

  it('X8 R6 a proposal on a thread that is not shown is none', async () => {
    const {signIn, portal, build} = withProposal();
    build.ticket({id: 'two', contacts: ['anna'], messages: [{text: 'Hi'}]});
    const thread = portal.desk.addThread('two');
    const {id} = portal.desk.proposeSolution('two', {agentId: 'mia', text: 'Try this.', threadId: thread.id});
    const anna = await signIn('anna');
    const {solution, can, waitingForCustomer} = await anna.ticket('two');
    assert.deepEqual([solution, can.answerSolution?.allowed, waitingForCustomer], [undefined, false, false]);
    assert.deepEqual((await answer(anna, {messageId: id, answer: 'accept'}, 'two')).problem(), {
      code: 'forbidden',
      reason: 'no-solution',
    });
  });

  it('R13 X8 a forbidden ticket answers like one that is not there', async () => {
    const {signIn, messageId} = withProposal();
    const ben = await signIn('ben');
    const body = {messageId, answer: 'accept'};
    assert.deepEqual(everything(await answer(ben, body, 't')), everything(await answer(ben, body, 'none')));
  });

  it('R29 X8 a repeated answer has one effect and gets the first one', async () => {
    const {signIn, messageId, portal} = withProposal();
    const anna = await signIn('anna');
    const body = {messageId, answer: 'reject', reason: 'Still squeaks'};
    const first = await answer(anna, body, 't', 'solution-key');
    assert.equal((await answer(anna, body, 't', 'solution-key')).text, first.text);
    assert.equal(Object.values(portal.world.messages).filter(({text}) => text === 'Still squeaks').length, 1);
    assert.equal((await answer(anna, {...body, reason: 'Other'}, 't', 'solution-key')).problem().reason, 'key-reused');
  });
});
