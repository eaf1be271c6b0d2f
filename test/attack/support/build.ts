import {type WorldBuilder, buildWorld} from '../../../mocks/world/builder.js';
import type {MessageInput} from '../../../mocks/world/builder-inputs.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import type {MessageRecord, World} from '../../../mocks/world/world.js';
import {password} from '../../support/mock-backend.js';
import {type MessageSpec, type ThreadSpec, type WorldSpec, people, words} from './scenario.js';

/** Stands in everything that must never leave, each time with a number of its own. */
export const marker = 'TEAMONLY';
/** An address that no inbox ever has (R4). */
export const strayAddress = 'stray@elsewhere.example';

const start = Date.parse('2026-11-01T08:00:00Z');
const companyOf: Record<string, string | undefined> = {anna: 'northwind', ben: 'northwind', carla: 'globex', eve: 'globex'};

/** Settings that let customers do all there is. */
const generous: SettingsPatch = {
  ticketAccess: {kind: 'company'},
  replyToClosed: {enabled: true, stage: 'reopen', stageByPipeline: {support: 'waiting'}},
  closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}, orders: {enabled: true, stageId: 'returned'}}},
  reopening: {enabled: true, stageByPipeline: {support: 'new'}},
  form: {enabled: true, formId: 'form'},
  participants: {enabled: true},
  satisfaction: {enabled: true},
};

/** The world of a scenario. All that customers have no business with carries the marker, from inbox names to agents' addresses. */
export function worldOf(spec: WorldSpec): World {
  const build = buildWorld({settings: {uploadLimits: {maxSize: 40, maxCount: 2, types: []}, ...(spec.isGenerous && generous)}});
  addPlaces(build);
  addPeople(build);
  for (const [index, ticket] of spec.tickets.entries()) {
    const {stages} = build.world.pipelines[ticket.pipeline]!;
    build.ticket({
      id: `ticket-${index + 1}`,
      subject: words[ticket.subject],
      pipeline: ticket.pipeline,
      stage: stages[ticket.stage % stages.length]!.id,
      contacts: ticket.contacts,
      companies: ticket.companies,
      owner: ticket.isOwned ? 'mia' : undefined,
      properties: {area: ticket.area, level: ticket.level, internal: `${marker}-property`},
      at: timeAt(ticket.minute),
    });
    addThreads(build, ticket.threads, `ticket-${index + 1}`);
  }
  addThreads(build, spec.loose);
  addGhosts(build, spec.ghosts);
  return build.world;
}

/** Somebody else's tickets, which none of the customers ever sees. */
function addGhosts(build: WorldBuilder, number: number): void {
  const company = build.company({id: 'shadow', name: `${marker}-company`}).id;
  const contact = build.contact({id: 'shade', name: `${marker}-contact`, company}).id;
  for (const id of Array.from({length: number}, (_, index) => `${ghost}-${index}`)) {
    const messages = [{text: `lamp ${freshMark()}`, files: [{name: `${freshMark()}.txt`, content: freshMark()}]}];
    // A reference that is no number, since new tickets are numbered on from the highest.
    build.ticket({id, reference: id, subject: `lamp ${freshMark()}`, pipeline: 'log', contacts: [contact], messages});
  }
}

/** Is this a ticket that none of the customers ever sees? */
export function isGhost(ticketId: string): boolean {
  return ticketId.startsWith(ghost);
}

const ghost = 'ghost';

/** The same world without what never shows. A hidden thread goes too, where another thread takes the replies for certain. */
export function withoutInternal(full: World): World {
  const world = structuredClone(full);
  for (const id of Object.keys(full.tickets).filter(isGhost)) delete world.tickets[id];
  for (const message of Object.values(full.messages)) {
    const {ticketId} = full.threads[message.threadId]!;
    const isLoose = ticketId === null || isGhost(ticketId);
    if (isLoose || neverShows(message)) removeMessage(world, message);
  }
  for (const thread of Object.values(full.threads)) {
    const ticket = world.tickets[thread.ticketId ?? ''];
    const isEmptied = thread.messageIds.length > 0 && world.threads[thread.id]!.messageIds.length === 0;
    const lasts = ticket?.threadIds.some(id => world.threads[id]!.messageIds.some(each => staysShown(world.messages[each]!)));
    if (ticket && !(isEmptied && lasts)) continue;
    delete world.threads[thread.id];
    if (ticket) ticket.threadIds = ticket.threadIds.filter(id => id !== thread.id);
  }
  return world;
}

export function neverShows({internal, channel, teamAddress}: MessageRecord): boolean {
  return internal || channel === 'sms' || channel === 'call-note' || teamAddress === strayAddress;
}

/** Mails stop to show when their inbox is removed. */
function staysShown(message: MessageRecord): boolean {
  return !neverShows(message) && message.channel !== 'email';
}

function removeMessage(world: World, {id, threadId, fileIds}: MessageRecord): void {
  delete world.messages[id];
  for (const fileId of fileIds) delete world.files[fileId];
  world.threads[threadId]!.messageIds = world.threads[threadId]!.messageIds.filter(each => each !== id);
  for (const row of [...Object.values(world.tickets), ...Object.values(world.contacts)]) {
    row.timeline = row.timeline.filter(entry => entry.messageId !== id);
  }
}

function addPlaces(build: WorldBuilder): void {
  build.inbox({id: 'help', name: `${marker}-inbox`, addresses: ['help@portal.example']});
  build.inbox({id: 'sales', name: `${marker}-inbox`, addresses: ['sales@portal.example']});
  build.pipeline({
    id: 'support',
    name: `${marker}-pipeline`,
    stages: [
      {id: 'new', label: 'New', state: 'open'},
      {id: 'waiting', label: 'Waiting', state: 'open'},
      {id: 'solved', label: 'Solved', state: 'closed'},
    ],
  });
  build.pipeline({
    id: 'orders',
    name: `${marker}-pipeline`,
    stages: [
      {id: 'placed', label: 'Placed', state: 'open'},
      {id: 'delivered', label: 'Delivered', state: 'closed'},
      {id: 'returned', label: 'Solved', state: 'closed'},
    ],
  });
  build.pipeline({id: 'log', name: `${marker}-pipeline`, stages: [{id: 'noted', label: 'New', state: 'open'}]});
  build.form({
    id: 'form',
    name: `${marker}-form`,
    inboxId: 'sales',
    fields: [
      {id: 'about', kind: 'text', label: 'Subject', required: true, property: 'subject'},
      {id: 'area', kind: 'text', label: 'Area', required: false, property: 'area'},
      {id: 'files', kind: 'file', label: 'Files', required: false},
    ],
  });
  build.form({id: 'deaf', name: `${marker}-form`, inboxId: null});
}

function addPeople(build: WorldBuilder): void {
  build.company({id: 'northwind', name: 'Northwind', properties: {worth: `${marker}-worth`}});
  build.company({id: 'globex', name: 'Globex', properties: {worth: `${marker}-worth`}});
  for (const [index, id] of people.entries()) {
    const companies = id === 'anna' ? ['globex'] : [];
    const properties = {tier: index % 2 === 0 ? 'gold' : 'tin', remark: `${marker}-remark`};
    build.contact({id, name: `${id} person`, company: companyOf[id], companies, properties, password});
  }
  build.agent({id: 'mia', name: 'Mia Agent', email: `${marker}-mia@portal.example`});
  build.group({id: 'insiders', name: `${marker}-group`, contactIds: ['anna', 'carla', 'dan']});
}

function addThreads(build: WorldBuilder, threads: readonly ThreadSpec[], ticket?: string): void {
  for (const {inbox, messages} of threads) {
    const thread = build.thread({inbox, ticket, at: timeAt(0)});
    const isLoose = ticket === undefined;
    for (const message of messages) build.message(thread.id, inputOf(message, inbox, isLoose));
  }
}

let marks = 0;

/** A secret that stands nowhere else. */
export function freshMark(): string {
  return `${marker}-${++marks}`;
}

function inputOf({kind, from, minute, word, hasFile}: MessageSpec, inbox: string, isLoose: boolean): MessageInput {
  const isHidden = isLoose || kind === 'note' || kind === 'sms' || kind === 'stray';
  const text = isHidden ? `${words[word]} ${freshMark()}` : `${words[word]} at ${minute}`;
  const isMail = kind === 'mail' || kind === 'stray';
  return {
    text,
    from,
    at: timeAt(minute),
    internal: kind === 'note',
    channel: isMail ? 'email' : kind === 'note' ? 'portal' : kind,
    teamAddress: kind === 'stray' ? strayAddress : kind === 'mail' ? `${inbox}@portal.example` : null,
    files: hasFile ? [{name: isHidden ? `${freshMark()}.txt` : 'file.txt', content: text}] : [],
  };
}

function timeAt(minute: number): string {
  return new Date(start + minute * 60_000).toISOString();
}
