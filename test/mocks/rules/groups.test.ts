import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

const passphrase = 'copper kettle on the sill';

function withGroup() {
  const backend = mockBackend();
  const {build, portal, send} = backend;
  build.domain({id: 'portal.example'});
  build.contact({id: 'eve', name: 'Eve New', email: 'eve@new.example'});
  build.group({id: 'vip', contactIds: ['anna', 'eve']});
  const tokenOf = (link: string) => new URLSearchParams(link.split('?')[1]).get('token');
  return {
    ...backend,
    tokenOf,
    mails: () => portal.world.outbox.map(({to}) => to),
    signInAs: (email: string, password: string) =>
      send('POST', '/session', {method: 'password', credential: 'bearer', email, password}),
    chooseGroup: () => portal.desk.changeSettings({audience: {kind: 'groups', groupIds: ['vip']}}),
  };
}

describe('access groups', () => {
  it('R62 members without an account get a mail with the owner’s words and set their password with it', async () => {
    const {chooseGroup, change, mails, portal, send, tokenOf, signInAs} = withGroup();
    change({registrationMail: {subject: 'Welcome aboard', text: 'Pick a password, please:'}});
    chooseGroup();
    assert.deepEqual(mails(), ['eve@new.example'], 'Anna has a password already, the others are no members');
    const {subject, text, link} = portal.world.outbox[0]!;
    assert.equal(subject, 'Welcome aboard');
    assert.match(text, /Pick a password, please:/);
    assert.match(link!, /^https:\/\/portal\.example\/support#\/portico\/set-password\?token=/);
    assert.equal((await send('PUT', '/password', {token: tokenOf(link!), password: passphrase})).status, 204);
    assert.equal((await signInAs('eve@new.example', passphrase)).status, 200);
  });

  it('R62 there is no sign-up link and no registration, and everybody else is denied access', async () => {
    const {chooseGroup, send, signInAs, portal} = withGroup();
    chooseGroup();
    const {signIn} = (await send('GET', '/settings')).json<{signIn: {selfRegistration: boolean}}>();
    assert.equal(signIn.selfRegistration, false);
    const registration = {name: 'Zoe', email: 'zoe@new.example', consentVersion: '1'};
    assert.equal((await send('POST', '/registrations', registration, {'idempotency-key': 'groups-1'})).status, 404);
    const outside = await signInAs(portal.world.contacts.ben!.email, 'violet lamp staircase');
    assert.deepEqual([outside.status, outside.problem().reason], [403, 'access-denied']);
  });

  it('R62 nobody is mailed twice by itself; a new member is, and the desk mails again on request', () => {
    const {chooseGroup, change, portal, build, mails} = withGroup();
    chooseGroup();
    change({name: 'Another name'});
    assert.equal(mails().length, 1);
    build.contact({id: 'zoe', email: 'zoe@new.example'});
    portal.desk.setMembership('groups', 'vip', 'zoe', true);
    assert.deepEqual(mails(), ['eve@new.example', 'zoe@new.example']);
    assert.equal(portal.desk.sendRegistrationMail('zoe'), true);
    assert.equal(portal.desk.sendRegistrationMail('anna'), false, 'has a password');
    assert.equal(portal.desk.sendRegistrationMail('dan'), false, 'no member');
    assert.deepEqual(mails(), ['eve@new.example', 'zoe@new.example', 'zoe@new.example']);
  });

  it('R62 a system domain sends no such mail, and the settings say so', () => {
    const {chooseGroup, portal, mails} = withGroup();
    portal.world.domains['portal.example']!.system = true;
    portal.world.agents.mia!.portalSettings = true;
    assert.deepEqual(portal.desk.settings('mia').notes(), [], 'nothing to say where people register by themselves');
    chooseGroup();
    assert.deepEqual(mails(), []);
    assert.equal(portal.desk.sendRegistrationMail('eve'), false);
    const note = {field: 'registrationMail', note: 'system-domain-sends-no-mail'};
    assert.deepEqual(portal.desk.settings('mia').notes(), [note]);
  });

  it('R62 a member without an address is named, and mailed once there is one', () => {
    const {chooseGroup, portal, mails} = withGroup();
    portal.world.agents.mia!.portalSettings = true;
    portal.world.contacts.eve!.email = '';
    chooseGroup();
    assert.deepEqual(mails(), []);
    const note = {field: 'registrationMail', note: 'members-without-address', about: ['Eve New']};
    assert.deepEqual(portal.desk.settings('mia').notes(), [note]);
    portal.world.contacts.eve!.email = 'eve@late.example';
    assert.equal(portal.desk.sendRegistrationMail('eve'), true);
    assert.deepEqual(mails(), ['eve@late.example']);
  });

  it('R62 an address of blanks is none, and members with addresses are nothing to say', () => {
    const {chooseGroup, portal} = withGroup();
    portal.world.agents.mia!.portalSettings = true;
    chooseGroup();
    assert.deepEqual(portal.desk.settings('mia').notes(), []);
    portal.world.contacts.eve!.email = '  ';
    assert.deepEqual(portal.desk.settings('mia').notes()[0]?.about, ['Eve New']);
  });

  it('R62 a domain of the owner’s that the desk knows nothing of sends mails', () => {
    const {chooseGroup, change, mails} = withGroup();
    change({domain: 'help.acme.example'});
    chooseGroup();
    assert.deepEqual(mails(), ['eve@new.example']);
  });

  it('R62 a member who is gone is mailed nothing and does no harm', () => {
    const {chooseGroup, portal, mails} = withGroup();
    delete portal.world.contacts['anna'];
    chooseGroup();
    assert.deepEqual(mails(), ['eve@new.example']);
  });

  it('R62 a portal that is off mails nobody until it is on', () => {
    const {chooseGroup, change, mails} = withGroup();
    change({enabled: false});
    chooseGroup();
    assert.deepEqual(mails(), []);
    change({enabled: true});
    assert.deepEqual(mails(), ['eve@new.example']);
  });

  it('R15 R62 who is taken out of the group is out from the next request on', async () => {
    const {chooseGroup, signIn, portal} = withGroup();
    chooseGroup();
    const anna = await signIn('anna');
    await anna.list();
    portal.desk.setMembership('groups', 'vip', 'anna', false);
    assert.deepEqual((await anna.send('GET', '/tickets')).problem(), {code: 'forbidden', reason: 'access-denied'});
    portal.desk.setMembership('groups', 'vip', 'anna', true);
    assert.equal((await anna.send('GET', '/tickets')).status, 200);
  });

  it('R15 R10 another company is another sight from the next request on', async () => {
    const {change, signIn, portal, build} = withGroup();
    change({ticketAccess: {kind: 'company'}});
    build.ticket({id: 'bens', contacts: ['ben']});
    build.ticket({id: 'carlas', contacts: ['carla']});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('scope=company:northwind'), ['bens']);
    portal.desk.setCompany('anna', 'globex');
    assert.equal((await anna.send('GET', '/tickets/bens')).status, 404);
    assert.deepEqual(await anna.ids('scope=company:globex'), ['carlas']);
    portal.desk.setCompany('anna', null);
    assert.equal((await anna.session()).scopes.length, 1);
  });
});
