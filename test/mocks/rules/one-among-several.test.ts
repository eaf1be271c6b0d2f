import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TicketSummary} from '../../../src/contract/tickets.js';
import {mockBackend} from '../../support/mock-backend.js';

describe('one among several', () => {
  it('R62 a member of any of the chosen groups gets in', async () => {
    const {build, change, signIn} = mockBackend();
    build.group({id: 'buyers', contactIds: ['ben']});
    build.group({id: 'testers', contactIds: ['anna']});
    change({audience: {kind: 'groups', groupIds: ['buyers', 'testers']}});
    for (const who of ['anna', 'ben']) assert.equal((await (await signIn(who)).session()).contact.id, who);
  });

  it('R66 a new password ends the sessions of its contact and of nobody else', async () => {
    const {signIn, send, portal} = mockBackend();
    const [anna, ben] = [await signIn('anna'), await signIn('ben')];
    await send('POST', '/password-resets', {email: 'anna@customers.example'});
    const token = new URLSearchParams(portal.world.outbox.at(-1)!.link!.split('?')[1]).get('token');
    assert.equal((await send('PUT', '/password', {token, password: 'staircase violet'})).status, 204);
    assert.equal((await anna.send('GET', '/session')).status, 401);
    assert.equal((await ben.send('GET', '/session')).status, 200);
  });

  it('R10 R13 of a ticket’s companies a customer is told their own, and none of the others', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({id: 'both', contacts: ['anna', 'dan'], companies: ['globex', 'northwind']});
    build.ticket({id: 'theirs', contacts: ['anna'], companies: ['globex']});
    const named = async (who: string): Promise<Record<string, string | undefined>> => {
      const {items} = await (await signIn(who)).list();
      return Object.fromEntries(items.map(({id, company}: TicketSummary) => [id, company?.id]));
    };
    assert.deepEqual(await named('anna'), {both: 'northwind', theirs: undefined}, 'own tickets only');
    assert.deepEqual(await named('dan'), {both: undefined}, 'of no company');
    change({ticketAccess: {kind: 'company'}, allCompanies: true});
    assert.deepEqual(await named('anna'), {both: 'northwind', theirs: 'globex'}, 'all companies');
  });

  it('R43 messages of the same moment are on one page or the other, never on both or none', async () => {
    const {build, signIn} = mockBackend();
    const at = '2026-11-02T09:00:00Z';
    build.ticket({id: 't', contacts: ['anna'], messages: ['one', 'two', 'three'].map(text => ({text, at}))});
    const anna = await signIn('anna');
    const newest = await anna.messages('t', 'limit=2');
    const oldest = await anna.messages('t', `limit=2&before=${newest.olderCursor!}`);
    assert.deepEqual(
      [newest, oldest].map(page => page.items.map(message => message.text)),
      [['two', 'three'], ['one']],
    );
  });

  it('R43 a conversation whose first message begins the page has nothing before it', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: ['one', 'two', 'three'].map(text => ({text}))});
    const anna = await signIn('anna');
    const page = await anna.messages('t', 'limit=3');
    assert.deepEqual([page.items.length, page.olderCursor], [3, null]);
  });

  it('X6 who asked stands first among those who take part', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({id: 't', requester: 'ben', contacts: ['anna', 'ben', 'dan']});
    change({participants: {enabled: true}});
    const {participants} = await (await signIn('anna')).ticket('t');
    assert.deepEqual(
      participants?.map(({id}) => id),
      ['ben', 'anna', 'dan'],
    );
  });

  it('R69 who looks on is told that nothing can be written, by the rights of each ticket too', async () => {
    const {build, signIn, change, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], closed: true});
    change({participants: {enabled: true}, satisfaction: {enabled: true}});
    const anna = await signIn('anna');
    assert.equal((await anna.ticket('t')).can.rate?.allowed, true);
    const token = portal.desk.viewPortal('mia', 'anna');
    const shown = (await anna.send('GET', '/tickets/t', undefined, {authorization: `Bearer ${token}`})).json<
      Awaited<ReturnType<typeof anna.ticket>>
    >();
    for (const right of [shown.can.rate, shown.can.editParticipants])
      assert.deepEqual(right, {allowed: false, reason: 'read-only'});
  });
});
