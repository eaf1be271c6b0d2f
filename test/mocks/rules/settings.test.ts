import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as z from 'zod/mini';
import {PublicSettings} from '../../../src/contract/settings.js';
import {type SettingsFault, SettingsError} from '../../../mocks/rules/settings-validation.js';
import {hubspotPreset} from '../../../mocks/rules/settings.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import type {PortalSettings, SsoProvider} from '../../../mocks/world/settings.js';
import {type MockBackend, mockBackend} from '../../support/mock-backend.js';

async function read({send}: MockBackend): Promise<PublicSettings> {
  return z.parse(PublicSettings, (await send('GET', '/settings')).json());
}

function faults({change}: MockBackend, patch: SettingsPatch): readonly SettingsFault[] {
  try {
    change(patch);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('R41 R45 R52 the preset is what the source states, and careful where it leaves a choice', () => {
    const preset = hubspotPreset();
    assert.deepEqual(preset.ticketNouns, {en: {singular: 'Ticket', plural: 'Tickets'}});
    assert.deepEqual(preset.columns, ['subject', 'requester', 'createdAt', 'owner', 'lastActivityAt', 'status']);
    const off = [
      preset.enabled,
      preset.replyToClosed.enabled,
      preset.closing.enabled,
      preset.form.enabled,
      preset.knowledgeBaseLink,
    ];
    assert.ok(off.every(each => !each));
    const {statusDisplay, threads, ticketAccess, visibility, timeoutMinutes, defaultInboxId, domain} = preset;
    assert.deepEqual(
      [statusDisplay, threads, ticketAccess.kind, visibility, timeoutMinutes, defaultInboxId, domain],
      ['state', 'oldest', 'own', null, 20, null, null],
    );
    assert.equal(preset.form.menuText, 'File a support ticket');
    assert.notEqual(hubspotPreset().columns, preset.columns, 'nobody shares it');
  });

  it('R80 R88 name, address and link switch are public', async () => {
    const backend = mockBackend();
    backend.change({name: 'Acme Support', slug: 'help-desk', knowledgeBaseLink: true});
    const {name, url, knowledgeBaseLink} = await read(backend);
    assert.deepEqual([name, url, knowledgeBaseLink], ['Acme Support', 'https://portal.example/help-desk', true]);
  });

  it('R45 R82 the owner’s nouns are public by language, and the first language is the primary one', async () => {
    const backend = mockBackend();
    const ticketNouns = {en: {singular: 'Case', plural: 'Cases'}, fi: {singular: 'tapaus', plural: 'tapaukset'}};
    backend.change({ticketNouns, languages: ['fi', 'en']});
    const settings = await read(backend);
    assert.deepEqual([settings.ticketNouns, settings.language, settings.languages], [ticketNouns, 'fi', ['fi', 'en']]);
  });

  it('R64 R65 texts of the system pages and the consent are public', async () => {
    const backend = mockBackend();
    const pages = {'sign-in': {template: 'card', title: 'Hello', text: 'Come in'}} as const;
    backend.change({pages});
    const settings = await read(backend);
    assert.deepEqual([settings.pages, settings.consent?.version], [pages, '1']);
  });

  it('R61 R63 authentication and audience must go together', () => {
    const backend = mockBackend();
    backend.build.group({id: 'g'});
    backend.build.list({id: 'l'});
    const mismatch = [{field: 'audience', reason: 'audience-mismatch'}];
    const sso = {
      protocol: 'oidc',
      issuer: 'i',
      audience: 'a',
      loginUrl: 'https://identity.example/',
      jwks: {keys: [{}]},
    } as const;
    const viaSso = {authentication: 'sso', sso: structuredClone(sso) as unknown as SsoProvider} as const;
    assert.deepEqual(faults(backend, {audience: {kind: 'everyone'}}), mismatch);
    assert.deepEqual(faults(backend, {audience: {kind: 'lists', listIds: ['l']}}), mismatch);
    assert.deepEqual(faults(backend, viaSso), mismatch);
    assert.deepEqual(faults(backend, {...viaSso, audience: {kind: 'groups', groupIds: ['g']}}), mismatch);
    assert.deepEqual(faults(backend, {audience: {kind: 'groups', groupIds: ['nowhere']}}), [
      {field: 'audience.groupIds', reason: 'unknown'},
    ]);
    assert.deepEqual(faults(backend, {...viaSso, audience: {kind: 'lists', listIds: ['nowhere']}}), [
      {field: 'audience.listIds', reason: 'unknown'},
    ]);
    assert.deepEqual(faults(backend, {audience: {kind: 'groups', groupIds: ['g']}}), []);
    assert.deepEqual(faults(backend, {...viaSso, audience: {kind: 'lists', listIds: ['l']}}), []);
  });

  it('R84 the portal is on only with domain, inbox and consent, and says what is missing', () => {
    const backend = mockBackend();
    assert.deepEqual(faults(backend, {domain: null, consent: null, defaultInboxId: null}), [
      {field: 'domain', reason: 'required'},
      {field: 'defaultInboxId', reason: 'required'},
      {field: 'consent', reason: 'required'},
    ]);
    assert.deepEqual(faults(backend, {enabled: false, domain: null, consent: null, defaultInboxId: null}), []);
  });

  it('R81 name, slug, domain and default inbox are validated', () => {
    const found = faults(mockBackend(), {name: ' ', slug: 'Not a slug', domain: 'https://x', defaultInboxId: 'nowhere'});
    assert.deepEqual(
      found.map(({field, reason}) => `${field} ${reason}`),
      ['name required', 'slug format', 'domain format', 'defaultInboxId unknown'],
    );
  });

  it('R81 a slug has 60 characters at most', () => {
    assert.deepEqual(faults(mockBackend(), {slug: 'a'.repeat(60)}), []);
    assert.deepEqual(faults(mockBackend(), {slug: 'a'.repeat(61)}), [{field: 'slug', reason: 'format'}]);
  });

  it('R66 passwords may be asked to have 8 to 64 characters', () => {
    const backend = mockBackend();
    for (const passwordMinLength of [8, 64]) assert.deepEqual(faults(backend, {passwordMinLength}), []);
    for (const passwordMinLength of [7, 65, 10.5])
      assert.deepEqual(faults(backend, {passwordMinLength}), [{field: 'passwordMinLength', reason: 'out-of-range'}]);
  });

  it('R60 an authentication that there is not is named, and what depends on it is left alone', () => {
    assert.deepEqual(faults(mockBackend(), {authentication: 'magic' as 'sso'}), [
      {field: 'authentication', reason: 'not-an-option'},
    ]);
  });

  it('R23 closing in a pipeline that is not there is unknown', () => {
    assert.deepEqual(faults(mockBackend(), {closing: {enabled: true, pipelines: {gone: {enabled: true, stageId: 'x'}}}}), [
      {field: 'closing.pipelines.gone', reason: 'unknown'},
    ]);
  });

  it('R21 a pipeline without a closed stage has nothing to open again, however many open ones it has', () => {
    const backend = mockBackend();
    const stage = (id: string) => ({id, label: id, state: 'open' as const});
    backend.build.pipeline({id: 'ideas', stages: [stage('raw'), stage('ripe')]});
    assert.deepEqual(faults(backend, {reopening: {enabled: true, stageByPipeline: {support: 'new'}}}), []);
  });

  it('R45 R87 words and addresses that are blank, unknown or nothing that a browser can open are named, others are not', () => {
    const backend = mockBackend();
    const named = (patch: SettingsPatch) => faults(backend, patch).map(({field, reason}) => `${field} ${reason}`);
    const noun = {singular: 'Case', plural: 'Cases'};
    assert.deepEqual(named({ticketNouns: {en: noun, 'not a tag': noun}}), ['ticketNouns.not a tag format']);
    const columns = ['subject', 'price'] as unknown as PortalSettings['columns'];
    assert.deepEqual(named({columns}), ['columns not-an-option']);
    assert.deepEqual(named({columns: ['status', 'subject']}), []);
    const menu = [
      {label: 'Home', href: '/'},
      {label: '  ', href: 'https://example.com/'},
      {label: 'Nowhere', href: '  '},
      {label: 'Broken', href: 'https://'},
    ];
    assert.deepEqual(named({menu}), ['menu.1.label required', 'menu.2.href format', 'menu.3.href format']);
    assert.deepEqual(named({registrationMail: {subject: '  ', text: 'x'}}), ['registrationMail.subject required']);
  });

  it('R23 R81 settings that do not validate say so in one line, with the pipeline’s name', () => {
    const {portal} = mockBackend();
    const closing = {enabled: true, pipelines: {orders: {enabled: true, stageId: null}}};
    assert.throws(() => portal.desk.changeSettings({name: '', closing}), {
      message: 'name: required; closing.pipelines.orders: several-closed-stages (orders)',
    });
  });

  it('R61 public settings name no identity provider that nobody signs in with, and no way to sign in before there is one', async () => {
    const backend = mockBackend();
    const signIn = async () => (await read(backend)).signIn;
    const {settings} = backend.portal.world;
    settings.sso = {label: 'Company account'} as SsoProvider;
    assert.deepEqual(await signIn(), {methods: ['password'], selfRegistration: true});
    Object.assign(settings, {enabled: false, authentication: 'sso', sso: null});
    assert.deepEqual(await signIn(), {methods: [], selfRegistration: false});
  });

  it('R21 opening again needs one open stage for each pipeline', () => {
    const backend = mockBackend();
    assert.deepEqual(faults(backend, {replyToClosed: {enabled: true, stage: 'reopen', stageByPipeline: {}}}), [
      {field: 'replyToClosed.stageByPipeline.support', reason: 'open-stage-not-chosen', about: 'support'},
    ]);
    assert.deepEqual(faults(backend, {reopening: {enabled: true, stageByPipeline: {support: 'solved'}}}), [
      {field: 'reopening.stageByPipeline.support', reason: 'not-an-open-stage', about: 'support'},
    ]);
  });
});
