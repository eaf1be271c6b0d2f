import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PermissionError} from '../../../mocks/desk/settings.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {SettingsError} from '../../../mocks/rules/settings-validation.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {Client, mockBackend} from '../../support/mock-backend.js';

function withOwner(patch: SettingsPatch = {}) {
  const backend = mockBackend(patch);
  backend.portal.world.agents.mia!.portalSettings = true;
  backend.build.agent({id: 'niklas'});
  const settings = backend.portal.desk.settings('mia');
  const faults = (change: SettingsPatch) => settings.check(change).map(({field, reason}) => `${field} ${reason}`);
  return {...backend, settings, faults};
}

describe('settings at the desk', () => {
  it('R86 an agent without the permission reads and writes no settings, and one who loses it neither', () => {
    const {portal, settings} = withOwner();
    const other = portal.desk.settings('niklas');
    const calls = [
      () => other.read(),
      () => other.check({}),
      () => other.save({name: 'Mine'}),
      () => other.progress(),
      () => other.notes(),
      () => other.previewPages(),
      () => other.preview(),
    ];
    for (const call of calls) assert.throws(call, PermissionError);
    assert.notEqual(portal.world.settings.name, 'Mine');
    settings.save({name: 'Ours'});
    assert.equal(settings.read().name, 'Ours');
    portal.world.agents.mia!.portalSettings = false;
    assert.throws(() => settings.save({name: 'Late'}), PermissionError);
    assert.throws(() => portal.desk.settings('nobody').read(), /nobody/);
    assert.equal(portal.world.settings.name, 'Ours');
  });

  it('R83 nothing is changed by reading, checking or looking at a preview, only by saving', () => {
    const {portal, settings} = withOwner();
    const before = structuredClone({...portal.world, sequence: 0});
    settings.read().name = 'Scribble';
    settings.check({name: 'Checked'});
    settings.previewPages({name: 'Seen'});
    settings.preview({name: 'Seen'});
    assert.throws(() => settings.save({name: '', slug: 'fine'}), SettingsError);
    assert.deepEqual({...portal.world, sequence: 0}, before);
    settings.save({name: 'Saved'});
    assert.equal(portal.world.settings.name, 'Saved');
  });

  it('R83 R84 the set-up has four steps, each naming what it lacks, and all stay open to changes', () => {
    const {settings} = withOwner({enabled: false, domain: null, defaultInboxId: null, consent: null});
    const progress = () => settings.progress().map(({step, done, faults}) => [step, done, faults.map(({field}) => field)]);
    assert.deepEqual(progress(), [
      ['name-and-domain', false, ['domain']],
      ['tickets', false, ['defaultInboxId']],
      ['access', false, ['consent']],
      ['finish', false, []],
    ]);
    settings.save({domain: 'help.example'});
    assert.deepEqual(progress()[0], ['name-and-domain', true, []]);
    settings.save({defaultInboxId: 'help', consent: {version: '1', text: 'We keep it.', label: 'Yes'}});
    assert.deepEqual(
      progress().map(([, done]) => done),
      [true, true, true, false],
    );
    settings.save({enabled: true});
    assert.deepEqual(progress()[3], ['finish', true, []]);
    settings.save({slug: 'another', timeoutMinutes: 60});
    assert.equal(settings.read().slug, 'another');
  });

  it('R84 a sign-in that nobody could pass is missing too', () => {
    const {faults, build} = withOwner();
    build.group({id: 'vip'});
    assert.deepEqual(faults({audience: {kind: 'groups', groupIds: []}}), ['audience.groupIds required']);
    assert.deepEqual(faults({audience: {kind: 'groups', groupIds: ['vip']}}), []);
    assert.deepEqual(faults({authentication: 'sso', audience: {kind: 'lists', listIds: []}}), [
      'sso required',
      'audience.listIds required',
    ]);
    assert.deepEqual(faults({enabled: false, authentication: 'sso', audience: {kind: 'everyone'}}), []);
  });

  it('R64 R67 R81 R82 R87 choices and texts are validated, each fault by its field', () => {
    const {faults} = withOwner();
    assert.deepEqual(faults({pages: {'sign-in': {template: 'fancy' as 'card'}, lobby: {template: 'card'}} as object}), [
      'pages.sign-in.template not-an-option',
      'pages.lobby unknown',
    ]);
    for (const timeoutMinutes of [20, 40, 60, 1440] as const) assert.deepEqual(faults({timeoutMinutes}), []);
    assert.deepEqual(faults({timeoutMinutes: 30 as 20}), ['timeoutMinutes not-an-option']);
    for (const slug of ['', 'Über', '-a', 'a--b', 'a/b', 'a'.repeat(61)]) assert.deepEqual(faults({slug}), ['slug format'], slug);
    assert.deepEqual(faults({slug: 'help-desk-2'}), []);
    assert.deepEqual(faults({languages: ['en', 'EN']}), ['languages duplicate']);
    assert.deepEqual(faults({languages: ['en', 'not a tag']}), ['languages format']);
    assert.deepEqual(faults({languages: [] as unknown as ['en']}), ['languages required']);
    assert.deepEqual(faults({branding: {logoUrl: 'javascript:alert(1)', accentColor: 'red;}', font: 'x;y'}}), [
      'branding.logoUrl format',
      'branding.accentColor format',
      'branding.font format',
    ]);
    const branding = {
      logoUrl: '/logo.svg',
      faviconUrl: 'https://a.example/i.ico',
      accentColor: '#0b5fa5',
      font: 'Inter, "Noto Sans"',
    };
    assert.deepEqual(faults({branding}), []);
    assert.deepEqual(faults({menu: [{label: '', href: 'data:text/html,x'}]}), ['menu.0.label required', 'menu.0.href format']);
    assert.deepEqual(faults({columns: ['status', 'status']}), ['columns required', 'columns duplicate']);
    assert.deepEqual(faults({passwordMinLength: 4}), ['passwordMinLength out-of-range']);
    assert.deepEqual(faults({consent: {version: '1', text: ' ', label: ''}}), [
      'consent.text required',
      'consent.label required',
    ]);
    assert.deepEqual(faults({registrationMail: {subject: '', text: ''}}), [
      'registrationMail.subject required',
      'registrationMail.text required',
    ]);
    assert.deepEqual(faults({ticketNouns: {en: {singular: 'Order', plural: ' '}}}), ['ticketNouns.en.plural required']);
  });

  it('R65 another consent text is another version, so that nobody seems to have agreed to it', async () => {
    const {settings, send} = withOwner();
    settings.save({consent: {version: '1', text: 'We keep it for ever.', label: 'I agree'}});
    assert.equal(settings.read().consent?.version, '2');
    settings.save({name: 'Another name'});
    assert.equal(settings.read().consent?.version, '2', 'the same text stays the same version');
    const registration = {name: 'Eve', email: 'eve@new.example', consentVersion: '1'};
    const refused = await send('POST', '/registrations', registration, {'idempotency-key': 'consent-1'});
    assert.equal(refused.problem().reason, 'consent-missing');
    settings.save({consent: {version: 'may', text: 'Other', label: 'Other'}});
    settings.save({consent: {version: 'may', text: 'Changed', label: 'Other'}});
    assert.equal(settings.read().consent?.version, 'may.1');
  });

  it('R82 the portal’s language follows the domain’s', async () => {
    const {build, portal, send, settings} = withOwner();
    build.domain({id: 'portal.example', language: 'en'});
    settings.save({languages: ['en', 'sv']});
    const language = async () => {
      const {language: primary, languages} = (await send('GET', '/settings')).json<{language: string; languages: string[]}>();
      return [primary, languages];
    };
    assert.deepEqual(await language(), ['en', ['en', 'sv']]);
    portal.desk.setDomainLanguage('portal.example', 'fi');
    assert.deepEqual(await language(), ['fi', ['fi', 'en', 'sv']]);
    build.domain({id: 'elsewhere.example', language: 'de'});
    portal.desk.setDomainLanguage('elsewhere.example', 'fr');
    assert.deepEqual(await language(), ['fi', ['fi', 'en', 'sv']], 'another domain is another’s business');
    settings.save({domain: 'elsewhere.example'});
    assert.deepEqual(await language(), ['fr', ['fr', 'fi', 'en', 'sv']]);
  });

  it('R64 R87 system pages can be looked at before they are saved, and show nothing that customers may not know', () => {
    const {settings} = withOwner({enabled: false});
    const pages = {'access-denied': {template: 'split', title: 'Sorry', text: 'Members only'}} as const;
    const shown = settings.previewPages({pages, branding: {accentColor: 'teal'}});
    assert.deepEqual([shown.status, shown.pages, shown.branding], ['on', pages, {accentColor: 'teal'}]);
    assert.deepEqual(settings.read().pages, {});
    assert.ok(!('defaultInboxId' in shown));
  });
});

describe('the preview', () => {
  it('R89 shows list, detail and form with sample data before the portal is on, under settings that are not saved', async () => {
    const {settings, build, portal} = withOwner({enabled: false, domain: null, visibility: {any: []}});
    build.form({id: 'report'});
    build.ticket({id: 'real', subject: 'Of a real customer', contacts: ['anna']});
    const patch: SettingsPatch = {
      name: 'Not saved',
      statusDisplay: 'stages',
      ticketAccess: {kind: 'company'},
      form: {enabled: true, formId: 'report', menuText: 'Ask us', headerText: ''},
    };
    const {world, token} = settings.preview(patch);
    const client = new Client(createMockPortal({world, base: '/api', now: () => Date.parse('2026-11-20T12:05:00Z')}), token);
    const session = await client.session();
    assert.deepEqual([session.scopes.length, session.readOnly, session.formMenuText], [2, true, 'Ask us']);
    const {items} = await client.list('scope=company:sample-company');
    assert.equal(items.length, 4);
    assert.deepEqual(new Set(items.map(({status}) => status.state)), new Set(['open', 'closed']));
    assert.ok(items.every(({status}) => status.stage));
    assert.equal((await client.texts(items[0]!.id)).length, 2);
    assert.equal((await client.send('GET', '/form')).status, 200);
    assert.equal((await client.write(`/tickets/${items[0]!.id}/replies`, {text: 'x', uploads: []})).status, 403);
    assert.doesNotMatch(JSON.stringify({...world, settings: null}), /real customer|Virtanen/);
    assert.deepEqual([portal.world.settings.enabled, Object.keys(portal.world.sessions)], [false, []]);
  });

  it('R89 works with groups, lists and segments that the sample customer is in none of', async () => {
    const {settings, build} = withOwner({enabled: false});
    build.group({id: 'vip'});
    const members = {all: [{property: 'plan', operator: 'is', value: 'gold'}]} as const;
    const {world, token} = settings.preview({
      audience: {kind: 'groups', groupIds: ['vip']},
      ticketAccess: {kind: 'segment', members: {all: [...members.all]}},
    });
    const client = new Client(createMockPortal({world, base: '/api', now: () => Date.parse('2026-11-20T12:05:00Z')}), token);
    assert.equal((await client.session()).scopes.length, 2);
    assert.ok((await client.list()).items.length > 0);
  });
});
