import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ParticipantsChanged} from '../../../src/contract/participants.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {type Client, everything, freshKey, mockBackend} from '../../support/mock-backend.js';

/** Anna asked; Ben is a colleague, Carla of another company, Dan of none. */
function withTicket(settings: SettingsPatch = {}) {
  const backend = mockBackend({participants: {enabled: true}, ...settings});
  backend.build.contact({id: 'bea', name: 'Bea Okafor', company: 'northwind'});
  backend.build.ticket({id: 't', contacts: ['anna'], messages: [{text: 'Hello'}]});
  const email = (id: string): string => backend.portal.world.contacts[id]!.email;
  return {...backend, email};
}

const add = (client: Client, ticketId: string, email: string, key?: string) =>
  client.write(`/tickets/${ticketId}/participants`, {email}, key);

const remove = (client: Client, ticketId: string, id: string, key = freshKey()) =>
  client.send('DELETE', `/tickets/${ticketId}/participants/${id}`, undefined, {'idempotency-key': key});

describe('participants', () => {
  it('X6 a customer adds a colleague, who sees the ticket, and removes them again', async () => {
    const {signIn, email} = withTicket();
    const anna = await signIn('anna');
    const ben = await signIn('ben');
    assert.deepEqual(await ben.ids(), []);
    assert.deepEqual((await anna.ticket('t')).can.editParticipants, {allowed: true});
    const added = await add(anna, 't', `  ${email('ben').toUpperCase()} `);
    assert.deepEqual(added.json<ParticipantsChanged>().ticket?.participants, [
      {id: 'anna', name: 'Anna Virtanen', self: true, requester: true, removable: false},
      {id: 'ben', name: 'Ben Okafor', removable: true},
    ]);
    assert.deepEqual(await ben.ids(), ['t']);
    assert.deepEqual(await ben.texts('t'), ['Hello']);
    const removed = await remove(anna, 't', 'ben');
    assert.equal(removed.json<ParticipantsChanged>().ticket?.participants?.length, 1);
    assert.equal((await ben.send('GET', '/tickets/t')).status, 404);
  });

  it('X6 somebody who takes part already stays once', async () => {
    const {signIn, email, portal} = withTicket();
    const anna = await signIn('anna');
    await add(anna, 't', email('ben'));
    assert.equal((await add(anna, 't', email('ben'))).status, 200);
    assert.deepEqual(portal.world.tickets.t!.contactIds, ['anna', 'ben']);
  });

  it('X6 R66 unknown addresses, people of other companies and what is no address answer alike', async () => {
    const {signIn, email, portal} = withTicket();
    const anna = await signIn('anna');
    const [unknown, ...others] = await Promise.all(
      ['nobody@northwind.example', email('carla'), email('dan'), 'mia.secret@portal.example', 'no address', ''].map(each =>
        add(anna, 't', each),
      ),
    );
    assert.deepEqual(unknown!.problem(), {code: 'invalid', fields: [{field: 'email', problem: 'not-an-option'}]});
    for (const other of others) assert.deepEqual(everything(other), everything(unknown!));
    assert.deepEqual(portal.world.tickets.t!.contactIds, ['anna']);
  });

  it('X6 participants see the ticket only if it meets the visibility filter (R5)', async () => {
    const {signIn, email, change} = withTicket();
    const anna = await signIn('anna');
    const ben = await signIn('ben');
    await add(anna, 't', email('ben'));
    change({visibility: {all: [{property: 'shown', operator: 'is-known'}]}});
    assert.equal((await ben.send('GET', '/tickets/t')).status, 404);
    assert.equal((await add(anna, 't', email('bea'))).status, 404);
  });

  it('X6 only where settings allow, and never shown where they do not', async () => {
    const {signIn, email} = withTicket({participants: {enabled: false}});
    const anna = await signIn('anna');
    const ticket = await anna.ticket('t');
    assert.deepEqual(ticket.can.editParticipants, {allowed: false, reason: 'participants-off'});
    assert.equal(ticket.participants, undefined);
    for (const answer of [await add(anna, 't', email('ben')), await remove(anna, 't', 'anna')])
      assert.deepEqual(answer.problem(), {code: 'forbidden', reason: 'participants-off'});
  });

  it('X6 a customer without a company can add nobody', async () => {
    const {signIn, build, email} = withTicket();
    build.ticket({id: 'dans', contacts: ['dan']});
    const dan = await signIn('dan');
    assert.deepEqual((await dan.ticket('dans')).can.editParticipants, {allowed: false, reason: 'no-company'});
    assert.deepEqual((await add(dan, 'dans', email('ben'))).problem(), {code: 'forbidden', reason: 'no-company'});
  });

  it('X6 the one who asked and people of other companies stay; whoever wants may leave', async () => {
    const {signIn, build} = withTicket();
    build.ticket({id: 'shared', contacts: ['anna', 'ben', 'carla']});
    const ben = await signIn('ben');
    const {participants} = await ben.ticket('shared');
    assert.deepEqual(
      participants?.map(({id, removable}) => [id, removable]),
      [
        ['anna', false],
        ['ben', true],
        ['carla', false],
      ],
    );
    const absent = await remove(ben, 'shared', 'nobody');
    assert.equal(absent.status, 404);
    for (const id of ['anna', 'carla', 'dan', '__proto__'])
      assert.deepEqual(everything(await remove(ben, 'shared', id)), everything(absent));
    assert.deepEqual((await remove(ben, 'shared', 'ben')).json(), {ticket: null});
    assert.equal((await ben.send('GET', '/tickets/shared')).status, 404);
  });

  it('X6 X5 on a ticket of one company nobody of another is added by somebody of both', async () => {
    const {signIn, email, change, portal} = withTicket({ticketAccess: {kind: 'company'}, allCompanies: true});
    const anna = await signIn('anna');
    assert.equal((await add(anna, 't', email('carla'))).status, 422);
    portal.world.tickets.t!.companyIds = ['globex'];
    assert.equal((await add(anna, 't', email('ben'))).status, 422);
    assert.equal((await add(anna, 't', email('carla'))).status, 200);
    change({allCompanies: false});
    assert.deepEqual((await anna.ticket('t')).can.editParticipants, {allowed: false, reason: 'no-company'});
  });

  it('X6 X5 on a ticket of two companies people of either are added by somebody of both', async () => {
    const {signIn, email, build} = withTicket({ticketAccess: {kind: 'company'}, allCompanies: true});
    build.ticket({id: 'joint', contacts: ['anna'], companies: ['northwind', 'globex']});
    const anna = await signIn('anna');
    for (const id of ['ben', 'carla']) assert.equal((await add(anna, 'joint', email(id))).status, 200, id);
  });

  it('X6 a participant who is gone is passed over', async () => {
    const {signIn, email, portal} = withTicket();
    const anna = await signIn('anna');
    await add(anna, 't', email('ben'));
    delete portal.world.contacts['ben'];
    assert.deepEqual(
      (await anna.ticket('t')).participants?.map(({id}) => id),
      ['anna'],
    );
  });

  it('X6 a ticket of no company takes people of the primary one', async () => {
    const {signIn, email, build} = withTicket({allCompanies: true});
    build.ticket({id: 'loose', contacts: ['anna'], companies: []});
    const anna = await signIn('anna');
    assert.equal((await add(anna, 'loose', email('carla'))).status, 422);
    assert.equal((await add(anna, 'loose', email('ben'))).status, 200);
  });

  it('R13 X6 a forbidden ticket answers like one that is not there', async () => {
    const {signIn, build, email} = withTicket();
    build.ticket({id: 'carlas', contacts: ['carla']});
    const anna = await signIn('anna');
    assert.deepEqual(everything(await add(anna, 'carlas', email('ben'))), everything(await add(anna, 'none', email('ben'))));
    assert.deepEqual(everything(await remove(anna, 'carlas', 'carla')), everything(await remove(anna, 'none', 'carla')));
  });

  it('R29 X6 a repeated write has one effect and gets the first answer', async () => {
    const {signIn, email} = withTicket();
    const anna = await signIn('anna');
    const added = await add(anna, 't', email('ben'), 'add-key-1');
    const removed = await remove(anna, 't', 'ben', 'remove-key-1');
    assert.equal((await add(anna, 't', email('ben'), 'add-key-1')).text, added.text);
    assert.equal((await anna.ticket('t')).participants?.length, 1);
    assert.deepEqual(everything(await remove(anna, 't', 'ben', 'remove-key-1')), everything(removed));
    assert.equal((await add(anna, 't', email('bea'), 'add-key-1')).problem().reason, 'key-reused');
    assert.equal((await anna.send('POST', '/tickets/t/participants', {email: email('ben')})).status, 422);
  });
});
