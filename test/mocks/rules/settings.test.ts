import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as z from 'zod/mini';
import {PublicSettings} from '../../../src/contract/settings.js';
import {type SettingsFault, SettingsError} from '../../../mocks/rules/settings-validation.js';
import {hubspotPreset} from '../../../mocks/rules/settings.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import type {SsoProvider} from '../../../mocks/world/settings.js';
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
