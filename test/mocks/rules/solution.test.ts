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

  it('X8 R22 R24 accepting counts and leaves the ticket to the team where customers do not close', async () => {
    const off = [{}, {closing: {enabled: true, pipelines: {support: {enabled: false, stageId: 'solved'}}}}];
    for (const settings of off) {
      const {signIn, messageId, portal} = withProposal(settings);
      const anna = await signIn('anna');
      const before = await anna.ticket('t');
      assert.deepEqual([before.can.answerSolution, before.can.close.allowed], [{allowed: true}, false]);
      const {ticket} = (await answer(anna, {messageId, answer: 'accept'})).json<SolutionAnswered>();
      assert.deepEqual([ticket.solution?.state, ticket.status.state], ['accepted', 'open']);
      assert.deepEqual([portal.world.tickets.t!.stageId, portal.world.tickets.t!.stageChangedAt], ['new', null]);
    }
  });

  it('X8 R21 a closed ticket that takes no replies takes no reason, and its solution can be accepted', async () => {
    const {signIn, messageId, portal} = withProposal();
    portal.desk.setStage('t', 'solved');
    const anna = await signIn('anna');
    const refused = {allowed: false, reason: 'reply-to-closed-off'};
    const {can} = await anna.ticket('t');
    assert.deepEqual([can.answerSolution, can.rejectSolution], [{allowed: true}, refused]);
    const rejection = await answer(anna, {messageId, answer: 'reject', reason: 'No'});
    assert.deepEqual(rejection.problem(), {code: 'forbidden', reason: 'reply-to-closed-off'});
    assert.deepEqual((await anna.ticket('t')).solution, {messageId, state: 'proposed'});
    assert.deepEqual(await anna.texts('t'), ['It squeaks.', 'Oil the hinge.']);
    const {ticket} = (await answer(anna, {messageId, answer: 'accept'})).json<SolutionAnswered>();
    assert.deepEqual([ticket.solution?.state, portal.world.tickets.t!.stageId], ['accepted', 'solved']);
  });

  it('X8 R21 rejecting leaves a closed ticket closed where replies do and customers do not open it again', async () => {
    const {signIn, messageId, portal} = withProposal({replyToClosed: {enabled: true, stage: 'stay', stageByPipeline: {}}});
    portal.desk.setStage('t', 'solved');
    const anna = await signIn('anna');
    const {ticket, message} = (await answer(anna, {messageId, answer: 'reject', reason: 'No'})).json<SolutionAnswered>();
    assert.deepEqual([ticket.solution?.state, ticket.status.state, message?.text], ['rejected', 'closed', 'No']);
  });

  it('X8 accepting leaves a ticket where it is whose pipeline has several closed stages and none chosen', async () => {
    const {signIn, build, portal} = withProposal({closing: {enabled: true, pipelines: {orders: {enabled: true, stageId: null}}}});
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

  it('X8 R21 rejecting opens a ticket again where a reply does, and leaves an open one in its stage', async () => {
    const replyToClosed = {enabled: true, stage: 'reopen', stageByPipeline: {support: 'new'}} as const;
    const {signIn, messageId, portal, build} = withProposal({replyToClosed});
    build.ticket({id: 'open', contacts: ['anna'], stage: 'waiting', messages: [{text: 'Hi'}]});
    const other = portal.desk.proposeSolution('open', {agentId: 'mia', text: 'Try this.'}).id;
    portal.desk.setStage('t', 'solved');
    const anna = await signIn('anna');
    await answer(anna, {messageId, answer: 'reject', reason: 'No'});
    await answer(anna, {messageId: other, answer: 'reject', reason: 'No'}, 'open');
    assert.deepEqual([portal.world.tickets.t!.stageId, portal.world.tickets.open!.stageId], ['new', 'waiting']);
  });

  it('X8 a rejected ticket goes to the stage that settings choose for opening again', async () => {
    const {signIn, messageId, portal} = withProposal({
      reopening: {enabled: true, stageByPipeline: {support: 'waiting'}},
      replyToClosed: {enabled: true, stage: 'stay', stageByPipeline: {}},
    });
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
