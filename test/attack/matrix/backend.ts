import {type MockPortal, createMockPortal} from '../../../mocks/portal.js';
import {buildWorld} from '../../../mocks/world/builder.js';
import type {MessageInput} from '../../../mocks/world/builder-inputs.js';
import {password} from '../../support/mock-backend.js';
import {type Answer, bodyOf, readAnswer} from '../support/answer.js';

const start = Date.parse('2026-11-20T12:00:00Z');

/** Those who ask; `matrix.test.ts` says who they are. */
export const roles = ['anonymous', 'own', 'company', 'other', 'none', 'left', 'late', 'off', 'agent', 'agent-as'] as const;
export type Role = (typeof roles)[number];

/** Tickets by what they are to the customers: `own-…` are associated with every one of them, and with no company. */
export const kinds = ['own-open', 'own-closed', 'northwinds', 'globexs', 'filtered', 'threadless', 'threads', 'loose'] as const;
export type Kind = (typeof kinds)[number];

const contactOf: Partial<Record<Role, string>> = {
  own: 'olga',
  company: 'anna',
  other: 'carla',
  none: 'dan',
  left: 'anna',
  late: 'anna',
  off: 'anna',
};

/** Asks as somebody. */
export type Ask = (method: string, path: string, content?: unknown) => Promise<Answer>;

/** A backend of its own for one check: what one check does, no other sees. */
export async function askAs(role: Role): Promise<Ask> {
  let now = start;
  const portal = createMockPortal({world: matrixWorld(), base: '/api', seed: 'matrix', now: () => now});
  const token = await tokenOf(portal, role);
  if (role === 'left') await send(portal, token, 'DELETE', '/session');
  if (role === 'late') now += 20 * 60_000;
  if (role === 'off') portal.desk.changeSettings({enabled: false});
  return (method, path, content) => send(portal, token, method, path, content);
}

async function tokenOf(portal: MockPortal, role: Role): Promise<string | undefined> {
  if (role === 'agent') return portal.desk.viewPortal('mia', null);
  if (role === 'agent-as') return portal.desk.viewPortal('mia', 'anna');
  const contact = contactOf[role];
  if (contact === undefined) return undefined;
  const credentials = {method: 'password', credential: 'bearer', email: `${contact}@customers.example`, password};
  return bodyOf<{token: string}>(await send(portal, undefined, 'POST', '/session', credentials)).token;
}

let keys = 0;

async function send(
  portal: MockPortal,
  token: string | undefined,
  method: string,
  path: string,
  content?: unknown,
): Promise<Answer> {
  const headers: Record<string, string> = {'idempotency-key': `matrix-key-${++keys}`};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  const isFile = typeof content === 'string';
  if (content !== undefined) headers['content-type'] = isFile ? 'text/plain' : 'application/json';
  const body = content === undefined || isFile ? content : JSON.stringify(content);
  return readAnswer(await portal.fetch(new Request(`https://portal.example/api${path}`, {method, headers, body})));
}

function matrixWorld() {
  const build = buildWorld({
    settings: {
      ticketAccess: {kind: 'segment', members: {all: [{property: 'tier', operator: 'is', value: 'gold'}]}},
      visibility: {all: [{property: 'kept', operator: 'is-not', value: 'back'}]},
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
      reopening: {enabled: true, stageByPipeline: {}},
      participants: {enabled: true},
      satisfaction: {enabled: true},
      form: {enabled: true, formId: 'form'},
    },
  });
  build.form({id: 'form'});
  build.company({id: 'northwind', name: 'Northwind'});
  build.company({id: 'globex', name: 'Globex'});
  const properties = {tier: 'gold'};
  build.contact({id: 'olga', company: 'northwind', properties: {tier: 'tin'}, password});
  build.contact({id: 'anna', company: 'northwind', properties, password});
  build.contact({id: 'ben', company: 'northwind', properties, password});
  build.contact({id: 'carla', company: 'globex', properties, password});
  build.contact({id: 'eve', company: 'globex', properties, password});
  build.contact({id: 'dan', properties, password});
  build.agent({id: 'mia', portalSettings: true});
  const own = {contacts: ['olga', 'anna', 'carla', 'dan'], companies: [], requester: 'olga'};
  const messages = (id: string): MessageInput[] => [
    {id: `${id}-message`, files: [{id: `${id}-file`, name: 'a.txt', content: 'a'}]},
    {internal: true, from: 'mia', text: 'note', files: [{id: `${id}-note`, name: 'n.txt', content: 'n'}]},
  ];
  build.ticket({id: 'own-open', ...own, messages: messages('own-open')});
  build.ticket({id: 'own-closed', ...own, closed: true, messages: messages('own-closed')});
  build.ticket({id: 'northwinds', contacts: ['ben'], messages: messages('northwinds')});
  build.ticket({id: 'globexs', contacts: ['eve'], messages: messages('globexs')});
  build.ticket({id: 'filtered', ...own, properties: {kept: 'back'}, messages: messages('filtered')});
  build.ticket({id: 'threadless', ...own});
  build.ticket({
    id: 'threads',
    ...own,
    threads: [
      {messages: messages('threads')},
      {channel: 'chat', messages: [{files: [{id: 'threads-second', name: 'b.txt', content: 'b'}]}]},
      {channel: 'chat', messages: [{text: 'third'}]},
    ],
  });
  build.thread({id: 'loose', messages: messages('loose').map(message => ({from: 'anna', ...message}))});
  return build.world;
}
