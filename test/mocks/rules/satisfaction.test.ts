import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Ticket} from '../../../src/contract/tickets.js';
import {type Client, everything, freshKey, mockBackend} from '../../support/mock-backend.js';

const day = 24 * 60;

/** Anna and Ben share the closed ticket `t`; sessions last a day. */
function withClosed(settings = {}) {
  const backend = mockBackend({satisfaction: {enabled: true}, timeoutMinutes: 1440, ...settings});
  const at = '2026-11-19T08:00:00Z';
  backend.build.ticket({id: 't', contacts: ['anna', 'ben'], at, closed: true, stageChangedAt: at});
  return backend;
}

const rate = (client: Client, body: unknown, ticketId = 't', key = freshKey()) =>
  client.send('PUT', `/tickets/${ticketId}/rating`, body, {'idempotency-key': key});

describe('satisfaction', () => {
  it('X8 a customer rates a closed ticket with a comment', async () => {
    const {signIn, portal} = withClosed();
    const anna = await signIn('anna');
    assert.deepEqual((await anna.ticket('t')).can.rate, {allowed: true});
    const {rating} = (await rate(anna, {score: 4, comment: ' Quick. '})).json<Ticket>();
    assert.deepEqual(rating, {
      score: 4,
      comment: 'Quick.',
      ratedAt: '2026-11-20T12:00:00.000Z',
      changeableUntil: '2026-11-27T12:00:00.000Z',
    });
    assert.equal(portal.desk.ticket('t').rating?.score, 4);
  });

  it('X8 the rating can be changed for seven days from the first time', async () => {
    const {signIn, wait} = withClosed();
    await rate(await signIn('anna'), {score: 1});
    wait(6 * day);
    const changed = (await rate(await signIn('anna'), {score: 5})).json<Ticket>().rating;
    assert.deepEqual([changed?.score, changed?.comment, changed?.ratedAt], [5, undefined, '2026-11-20T12:00:00.000Z']);
    wait(day);
    const anna = await signIn('anna');
    assert.equal((await rate(anna, {score: 4})).status, 200);
    wait(1);
    assert.deepEqual((await rate(anna, {score: 3})).problem(), {code: 'forbidden', reason: 'rated'});
    assert.deepEqual((await anna.ticket('t')).rating?.score, 4);
  });

  it('X8 one of the customers rates, and the others do not see how', async () => {
    const {signIn} = withClosed();
    await rate(await signIn('anna'), {score: 2, comment: 'Do not tell Ben'});
    const ben = await signIn('ben');
    const ticket = await ben.ticket('t');
    assert.equal(ticket.rating, undefined);
    assert.deepEqual(ticket.can.rate, {allowed: false, reason: 'rated'});
    assert.deepEqual((await rate(ben, {score: 5})).problem(), {code: 'forbidden', reason: 'rated'});
  });

  it('X8 a ticket that was opened and closed again can be rated anew', async () => {
    const {signIn, wait, portal} = withClosed();
    await rate(await signIn('anna'), {score: 5});
    wait(8 * day);
    portal.desk.setStage('t', 'new');
    portal.desk.setStage('t', 'solved');
    const {rating} = (await rate(await signIn('ben'), {score: 1})).json<Ticket>();
    assert.deepEqual([rating?.score, rating?.ratedAt], [1, '2026-11-28T12:00:00.000Z']);
  });

  it('X8 a rating at the very moment of closing is one of this closing', async () => {
    const {signIn, portal, build} = withClosed();
    build.ticket({id: 'now', contacts: ['anna', 'ben']});
    portal.desk.setStage('now', 'solved');
    await rate(await signIn('anna'), {score: 5}, 'now');
    assert.deepEqual((await (await signIn('ben')).ticket('now')).can.rate, {allowed: false, reason: 'rated'});
  });

  it('X8 open tickets, those of colleagues, and portals that do not ask are not rated', async () => {
    const {signIn, build, change} = withClosed({ticketAccess: {kind: 'company'}});
    build.ticket({id: 'open', contacts: ['anna']});
    build.ticket({id: 'bens', contacts: ['ben'], closed: true});
    const anna = await signIn('anna');
    const reason = async (id: string) => {
      assert.equal((await anna.ticket(id)).can.rate?.allowed, false);
      return (await rate(anna, {score: 3}, id)).problem().reason;
    };
    assert.equal(await reason('open'), 'not-closed');
    assert.equal(await reason('bens'), 'not-participant');
    change({satisfaction: {enabled: false}});
    assert.equal(await reason('t'), 'rating-off');
  });

  it('X8 a score is a whole number from 1 to 5, a comment has an end', async () => {
    const {signIn} = withClosed();
    const anna = await signIn('anna');
    for (const score of [0, 6, 2.5, '3', undefined]) assert.equal((await rate(anna, {score})).status, 422);
    const long = (await rate(anna, {score: 3, comment: 'x'.repeat(5001)})).problem();
    assert.deepEqual(long.fields, [{field: 'comment', problem: 'too-long', limit: 5000}]);
    assert.equal((await rate(anna, {score: 3, comment: 'x'.repeat(5000)})).status, 200);
  });

  it('R13 X8 a forbidden ticket answers like one that is not there', async () => {
    const {signIn} = withClosed();
    const carla = await signIn('carla');
    assert.deepEqual(everything(await rate(carla, {score: 1}, 't')), everything(await rate(carla, {score: 1}, 'none')));
  });

  it('R29 X8 a repeated rating does not undo one that came between', async () => {
    const {signIn, portal} = withClosed();
    const anna = await signIn('anna');
    const first = await rate(anna, {score: 1}, 't', 'rate-key-1');
    await rate(anna, {score: 5});
    assert.equal((await rate(anna, {score: 1}, 't', 'rate-key-1')).text, first.text);
    assert.equal(portal.world.tickets.t!.rating?.score, 5);
    assert.equal((await rate(anna, {score: 2}, 't', 'rate-key-1')).problem().reason, 'key-reused');
  });
});
