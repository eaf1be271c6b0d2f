import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Client, everything, mockBackend} from '../../support/mock-backend.js';

function withTickets() {
  const backend = mockBackend({
    ticketAccess: {kind: 'company'},
    closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
    visibility: {all: [{property: 'secret', operator: 'is-unknown'}]},
  });
  const {build, portal} = backend;
  build.ticket({id: 'annas', contacts: ['anna'], messages: [{text: 'from Anna', files: [{name: 'a.txt', content: 'a'}]}]});
  build.ticket({id: 'bens', contacts: ['ben'], messages: [{text: 'from Ben'}]});
  build.ticket({id: 'carlas', contacts: ['carla'], messages: [{text: 'from Carla'}]});
  build.ticket({id: 'hidden', contacts: ['anna'], properties: {secret: 'yes'}});
  build.thread({messages: [{from: 'anna', text: 'no ticket'}]});
  portal.desk.note('annas', {agentId: 'mia', text: 'a note'});
  const look = (contactId: string | null) => new Client(portal, portal.desk.viewPortal('mia', contactId));
  return {...backend, look};
}

describe('an agent who looks on', () => {
  it('R69 with no contact chosen sees all tickets that the filter lets through, and nothing internal', async () => {
    const {look} = withTickets();
    const agent = look(null);
    const {scopes, contact, readOnly} = await agent.session();
    assert.deepEqual([scopes.length, contact.name, readOnly], [1, 'Mia Agent', true]);
    assert.deepEqual((await agent.ids()).toSorted(), ['annas', 'bens', 'carlas']);
    assert.deepEqual(await agent.texts('annas'), ['from Anna']);
    assert.equal((await agent.send('GET', '/tickets/hidden')).status, 404);
  });

  it('R69 as a contact sees exactly what that contact sees', async () => {
    const {look, signIn} = withTickets();
    const [agent, anna] = [look('anna'), await signIn('anna')];
    const {items} = await anna.messages('annas');
    const same = [
      '/tickets',
      '/tickets?scope=company:northwind',
      '/tickets?scope=company:globex',
      '/tickets/carlas',
      '/tickets/annas/messages',
      `/files/${items[0]!.attachments[0]!.id}`,
    ];
    for (const path of same)
      assert.deepEqual(everything(await agent.send('GET', path)), everything(await anna.send('GET', path)), path);
    const {contact, scopes} = await agent.session();
    const own = await anna.session();
    assert.deepEqual([contact, scopes], [own.contact, own.scopes]);
  });

  it('R69 writes nothing, is told so, and learns nothing by trying', async () => {
    const {look, portal} = withTickets();
    const agent = look('anna');
    const {can} = await agent.ticket('annas');
    for (const right of Object.values(can)) assert.deepEqual(right, {allowed: false, reason: 'read-only'});
    assert.equal(Object.keys(can).length >= 3, true);
    assert.deepEqual((await agent.session()).can.submitForm, {allowed: false, reason: 'read-only'});
    const before = structuredClone({...portal.world, sessions: null});
    const refused = [
      await agent.write('/tickets/annas/replies', {text: 'hello', uploads: []}),
      await agent.write('/tickets/nowhere/replies', {text: 'hello', uploads: []}),
      await agent.write('/tickets/annas/close'),
      await agent.write('/tickets/annas/reopen'),
      await agent.sendFile('a.txt', 'a'),
      await agent.write('/form/submissions', {formId: 'x', values: {}}),
      await agent.send('DELETE', '/uploads/x'),
    ];
    for (const answer of refused) {
      assert.deepEqual([answer.status, answer.problem()], [403, {code: 'forbidden', reason: 'read-only'}]);
    }
    assert.deepEqual({...portal.world, sessions: null}, before);
  });

  it('R69 looks for half an hour, whatever happens meanwhile, and may stop before', async () => {
    const {look, wait} = withTickets();
    const agent = look(null);
    assert.equal((await agent.session()).expiresAt, '2026-11-20T12:30:00.000Z');
    assert.ok(!('idle' in (await agent.session())), 'no activity makes it longer');
    wait(29);
    await agent.list();
    assert.equal((await agent.send('POST', '/session/activity')).status, 200);
    wait(1);
    assert.equal((await agent.send('GET', '/tickets')).status, 401);
    const other = look('anna');
    await other.send('DELETE', '/session');
    assert.equal((await other.send('GET', '/tickets')).status, 401);
  });

  it('R69 R15 an agent or contact who is gone, and a contact who is let in no more, end the look', async () => {
    const {look, portal, build} = withTickets();
    const [free, chosen] = [look(null), look('anna')];
    build.group({id: 'vip', contactIds: ['ben']});
    portal.desk.changeSettings({audience: {kind: 'groups', groupIds: ['vip']}});
    assert.equal((await chosen.send('GET', '/tickets')).problem().reason, 'access-denied');
    assert.equal((await free.send('GET', '/tickets')).status, 200);
    delete portal.world.agents['mia'];
    assert.equal((await free.send('GET', '/tickets')).status, 401);
    assert.throws(() => portal.desk.viewPortal('mia', null), /mia/);
    assert.throws(() => portal.desk.viewPortal('mia', 'nobody'), /nobody/);
  });

  it('R69 R85 sees what customers see of a portal that is off: nothing', async () => {
    const {look, change} = withTickets();
    const agent = look(null);
    change({enabled: false});
    assert.equal((await agent.send('GET', '/tickets')).problem().reason, 'portal-off');
    change({enabled: true});
    assert.equal((await agent.send('GET', '/tickets')).status, 401);
  });
});
