import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {buildWorld, builtIn, type WorldBuilder} from '../../../mocks/world/builder.js';
import {checkWorld} from '../../../mocks/world/check-world.js';
import {passwordDigest} from '../../../mocks/world/digest.js';

function smallWorld(): WorldBuilder {
  const build = buildWorld({settings: {ticketAccess: {kind: 'company'}}});
  const company = build.company({name: 'Northwind'});
  const anna = build.contact({name: 'Anna', company: company.id, password: 'correct horse'});
  build.ticket({
    subject: 'It is dead',
    contacts: [anna.id],
    messages: [{text: 'No light.'}, {from: build.agent().id, text: 'Hm.'}],
  });
  return build;
}

describe('buildWorld', () => {
  it('needs few lines for a world that holds together', () => {
    const {world} = smallWorld();
    assert.deepEqual(checkWorld(world), []);
    const [ticket] = Object.values(world.tickets);
    const [anna] = Object.values(world.contacts);
    assert.ok(ticket && anna);
    assert.equal(ticket.pipelineId, builtIn.pipeline);
    assert.equal(ticket.stageId, builtIn.openStage);
    assert.equal(ticket.requesterId, anna.id);
    assert.deepEqual(ticket.companyIds, [anna.primaryCompanyId]);
    assert.equal(world.settings.defaultInboxId, builtIn.inbox);
    assert.equal(world.settings.enabled, true);
  });

  it('makes the same world from the same calls', () => assert.deepEqual(smallWorld().world, smallWorld().world));

  it('keeps passwords as digest of salt and password', () => {
    const account = Object.values(smallWorld().world.accounts)[0];
    assert.ok(account);
    assert.equal(account.passwordDigest, passwordDigest(account.salt, 'correct horse'));
    assert.notEqual(account.passwordDigest, passwordDigest(account.salt, 'correct house'));
  });

  it('puts a customer’s message on both timelines, an agent’s and an internal one on none', () => {
    const build = smallWorld();
    const [ticket] = Object.values(build.world.tickets);
    const [anna] = Object.values(build.world.contacts);
    assert.ok(ticket && anna);
    build.message(ticket.threadIds[0]!, {from: anna.id, text: 'Forwarded by an agent', internal: true});
    assert.deepEqual(
      ticket.timeline.map(entry => build.world.messages[entry.messageId]?.text),
      ['No light.'],
    );
    assert.deepEqual(anna.timeline, ticket.timeline);
  });

  it('dates what has no time a minute after the latest so far', () => {
    const build = buildWorld({start: '2026-01-01T00:00:00Z'});
    assert.equal(build.ticket().createdAt, '2026-01-01T00:00:00.000Z');
    assert.equal(build.ticket({at: '2026-02-01T00:00:00Z'}).createdAt, '2026-02-01T00:00:00Z');
    assert.equal(build.ticket({at: '2026-01-15T00:00:00Z'}).createdAt, '2026-01-15T00:00:00Z');
    assert.equal(build.ticket().createdAt, '2026-02-01T00:01:00.000Z');
  });

  it('writes mail to the inbox’s address and other channels to none', () => {
    const build = buildWorld();
    const inbox = build.inbox({id: 'help', addresses: ['help@portal.example']});
    const mail = build.message(build.thread({inbox: inbox.id}).id);
    const chat = build.message(build.thread({inbox: inbox.id}).id, {channel: 'chat'});
    assert.equal(mail.teamAddress, 'help@portal.example');
    assert.equal(chat.teamAddress, null);
  });

  it('merges named sections of the settings and replaces the rest', () => {
    const {settings} = buildWorld({
      settings: {form: {enabled: true}, ticketAccess: {kind: 'company'}, defaultInboxId: null},
    }).world;
    assert.equal(settings.form.enabled, true);
    assert.equal(settings.form.menuText, 'File a support ticket');
    assert.deepEqual(settings.ticketAccess, {kind: 'company'});
    assert.equal(settings.defaultInboxId, null);
  });

  it('stores files as base64 with their size in bytes', () => {
    const build = smallWorld();
    const [message] = Object.values(build.world.messages);
    const text = build.file(message!.id, {name: 'a.txt', content: 'Ää'});
    const bytes = build.file(message!.id, {
      name: 'b.bin',
      type: 'application/octet-stream',
      content: new Uint8Array([255, 0, 1]),
    });
    assert.deepEqual([text.size, text.content], [4, 'w4TDpA==']);
    assert.deepEqual([bytes.size, bytes.content], [3, '/wAB']);
    assert.deepEqual(message!.fileIds, [text.id, bytes.id]);
  });

  it('never makes up an id that was given by hand', () => {
    const build = buildWorld();
    build.company({id: 'company-2'});
    assert.deepEqual([build.company().id, build.company().id], ['company-3', 'company-4']);
  });

  const mistakes: [string, (build: WorldBuilder) => unknown, RegExp][] = [
    ['an unknown company', build => build.contact({company: 'nowhere'}), /no "nowhere" in companies/],
    ['an unknown contact', build => build.ticket({contacts: ['nobody']}), /no "nobody" in contacts/],
    ['an unknown agent', build => build.ticket({owner: 'nobody'}), /no "nobody" in agents/],
    ['an unknown author', build => build.message(build.thread().id, {from: 'nobody'}), /no contact or agent "nobody"/],
    ['an unknown stage', build => build.ticket({stage: 'limbo'}), /pipeline "support" has no stage "limbo"/],
    ['an id twice', build => [build.agent({id: 'a'}), build.agent({id: 'a'})], /"a" in agents twice/],
    ['no time', build => build.ticket({at: 'yesterday'}), /"yesterday" is not an ISO time/],
  ];
  for (const [what, act, message] of mistakes) it(`names ${what}`, () => assert.throws(() => act(buildWorld()), message));
});
