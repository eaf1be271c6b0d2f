import {readMarkId} from '../rules/read-marks.js';
import {hubspotPreset} from '../rules/settings.js';
import {base64Size, toBase64} from './base64.js';
import type * as input from './builder-inputs.js';
import {passwordDigest} from './digest.js';
import {patchSettings} from './settings-patch.js';
import type {SupportForm} from './settings.js';
import {addRow, bareWorld, needRow} from './tables.js';
import type {
  Agent,
  ArticleRecord,
  Company,
  Contact,
  Domain,
  FileRecord,
  Inbox,
  MessageRecord,
  Pipeline,
  ReadMarkRecord,
  ThreadRecord,
  TicketRecord,
  World,
} from './world.js';

const minute = 60_000;

/** Ids of what the builder makes up when a world has no inbox or pipeline of its own. */
export const builtIn = {
  inbox: 'support',
  address: 'support@portal.example',
  pipeline: 'support',
  openStage: 'support-open',
  closedStage: 'support-closed',
} as const;

/**
 * Begins a world of one's own. Every id, time and digest follows from the calls in their order, so the same calls make the
 * same world. Methods throw an `Error` that names the id when they are given one that the world does not have.
 *
 * @example
 * const build = buildWorld({settings: {ticketAccess: {kind: 'company'}}});
 * const anna = build.contact({name: 'Anna', company: build.company({name: 'Northwind'}).id, password: 'correct horse'});
 * build.ticket({subject: 'Scanner is dead', contacts: [anna.id], messages: [{text: 'It does not turn on.'}]});
 * const portal = createMockPortal({world: build.world});
 */
export function buildWorld(options: input.WorldInput = {}): WorldBuilder {
  return new WorldBuilder(options);
}

/** What `buildWorld` gives. Methods add a record and return it; it is the world's own, so a test may change it. */
export class WorldBuilder {
  readonly #world: World;
  readonly #keepsInbox: boolean;
  #clock: number;
  #tickets = 0;

  constructor({name = 'test', settings = {}, start = '2026-11-01T08:00:00Z'}: input.WorldInput) {
    this.#clock = Date.parse(start);
    this.#keepsInbox = settings.defaultInboxId !== undefined;
    const usable = patchSettings(hubspotPreset(), {
      enabled: true,
      domain: 'portal.example',
      consent: {version: '1', text: 'We keep what you send us to answer you.', label: 'I agree'},
    });
    this.#world = bareWorld(name, patchSettings(usable, settings));
  }

  /** The world so far, with an inbox and a pipeline at least. Not a copy. */
  get world(): World {
    this.#firstInbox();
    this.#firstPipeline();
    return this.#world;
  }

  domain({id = 'portal.example', language = 'en', system = false}: input.DomainInput = {}): Domain {
    return addRow(this.#world, 'domains', {id, language, system});
  }

  company({id = this.#id('company'), name = id, properties = {}}: input.CompanyInput = {}): Company {
    return addRow(this.#world, 'companies', {id, name, properties});
  }

  contact(contact: input.ContactInput = {}): Contact {
    const {id = this.#id('contact'), name = id, company = null, companies = [], properties = {}, password} = contact;
    for (const companyId of company === null ? companies : [company, ...companies]) needRow(this.#world, 'companies', companyId);
    const email = contact.email ?? `${id}@customers.example`;
    if (password !== undefined) {
      const salt = `salt-of-${id}`;
      this.#world.accounts[id] = {contactId: id, salt, passwordDigest: passwordDigest(salt, password)};
    }
    return addRow(this.#world, 'contacts', {
      id,
      name,
      email,
      primaryCompanyId: company,
      companyIds: companies,
      properties,
      timeline: [],
    });
  }

  agent({
    id = this.#id('agent'),
    name = id,
    email = `${id}@portal.example`,
    portalSettings = false,
  }: input.AgentInput = {}): Agent {
    return addRow(this.#world, 'agents', {id, name, email, portalSettings});
  }

  /** The first one becomes the default inbox, unless the settings said otherwise. */
  inbox(inbox: input.InboxInput = {}): Inbox {
    const {id = this.#id('inbox'), name = id, kind = 'inbox', addresses = [`${id}@portal.example`], removed = false} = inbox;
    const {settings} = this.#world;
    if (!this.#keepsInbox) settings.defaultInboxId ??= id;
    return addRow(this.#world, 'inboxes', {id, name, kind, addresses, removed});
  }

  pipeline({id = this.#id('pipeline'), name = id, stages = twoStages(id)}: input.PipelineInput = {}): Pipeline {
    return addRow(this.#world, 'pipelines', {id, name, stages});
  }

  /** Connected to the first inbox unless told otherwise. The settings still have to name it. */
  form(form: input.FormInput = {}): SupportForm {
    const {id = this.#id('form'), name = id, inboxId = this.#firstInbox().id, fields = [subjectField()]} = form;
    if (inboxId !== null) needRow(this.#world, 'inboxes', inboxId);
    return addRow(this.#world, 'forms', {id, name, inboxId, fields});
  }

  /** An access group (R62). */
  group(group: input.GroupInput = {}): World['groups'][string] {
    return this.#addMembers('groups', 'group', group);
  }

  /** A list (R63). */
  list(list: input.GroupInput = {}): World['lists'][string] {
    return this.#addMembers('lists', 'list', list);
  }

  /** An article of the knowledge base (X9). */
  article({id = this.#id('article'), title = id, url = `./${id}.html`, ...rest}: input.ArticleInput = {}): ArticleRecord {
    return addRow(this.#world, 'articles', {id, title, url, summary: '', keywords: '', published: true, ...rest});
  }

  /** Marks a ticket as read by a contact, up to an ISO time (X7). Default: up to the latest one so far. */
  read(contactId: string, ticketId: string, upTo: string = new Date(this.#clock).toISOString()): ReadMarkRecord {
    needRow(this.#world, 'contacts', contactId);
    needRow(this.#world, 'tickets', ticketId);
    const id = readMarkId(contactId, ticketId);
    return (this.#world.readMarks[id] = {id, contactId, ticketId, upTo});
  }

  ticket(ticket: input.TicketInput = {}): TicketRecord {
    const pipeline = ticket.pipeline === undefined ? this.#firstPipeline() : needRow(this.#world, 'pipelines', ticket.pipeline);
    const contactIds = ticket.contacts ?? (ticket.requester ? [ticket.requester] : []);
    const requesterId = ticket.requester === undefined ? (contactIds[0] ?? null) : ticket.requester;
    for (const id of requesterId === null ? contactIds : [requesterId, ...contactIds]) needRow(this.#world, 'contacts', id);
    if (ticket.owner !== undefined) needRow(this.#world, 'agents', ticket.owner);
    const company = requesterId === null ? null : needRow(this.#world, 'contacts', requesterId).primaryCompanyId;
    const companyIds = ticket.companies ?? (company === null ? [] : [company]);
    for (const id of companyIds) needRow(this.#world, 'companies', id);
    const number = 1000 + ++this.#tickets;
    const record = addRow(this.#world, 'tickets', {
      id: ticket.id ?? this.#id('ticket'),
      reference: ticket.reference ?? `#${number}`,
      subject: ticket.subject ?? `Ticket ${number}`,
      pipelineId: pipeline.id,
      stageId: stageOf(pipeline, ticket),
      ownerId: ticket.owner ?? null,
      requesterId,
      contactIds,
      companyIds,
      threadIds: [],
      properties: ticket.properties ?? {},
      createdAt: this.#time(ticket.at),
      stageChangedAt: null,
      timeline: [],
    });
    const {channel, inbox, messages, threads = []} = ticket;
    if (messages) this.thread({ticket: record.id, channel, inbox, messages, at: record.createdAt});
    for (const thread of threads) this.thread({...thread, ticket: record.id});
    record.stageChangedAt = ticket.stageChangedAt ?? (ticket.closed ? this.#time() : null);
    return record;
  }

  thread(thread: input.ThreadInput = {}): ThreadRecord {
    const {channel = 'email', messages = []} = thread;
    const inbox = thread.inbox === undefined ? this.#firstInbox() : needRow(this.#world, 'inboxes', thread.inbox);
    const ticket = thread.ticket === undefined ? null : needRow(this.#world, 'tickets', thread.ticket);
    const record = addRow(this.#world, 'threads', {
      id: thread.id ?? this.#id('thread'),
      inboxId: inbox.id,
      ticketId: ticket?.id ?? null,
      createdAt: this.#time(thread.at ?? messages[0]?.at),
      messageIds: [],
    });
    ticket?.threadIds.push(record.id);
    for (const message of messages) this.message(record.id, {channel, ...message});
    return record;
  }

  /** Adds a message at the end of a thread; one of a customer's goes on the timelines too (R27). */
  message(threadId: string, message: input.MessageInput = {}): MessageRecord {
    const thread = needRow(this.#world, 'threads', threadId);
    const ticket = thread.ticketId === null ? null : needRow(this.#world, 'tickets', thread.ticketId);
    const {channel = 'email', text = 'Hello.'} = message;
    const address = channel === 'email' ? (needRow(this.#world, 'inboxes', thread.inboxId).addresses[0] ?? null) : null;
    const record = addRow(this.#world, 'messages', {
      id: message.id ?? this.#id('message'),
      threadId,
      internal: message.internal ?? false,
      channel,
      teamAddress: message.teamAddress === undefined ? address : message.teamAddress,
      author: this.#author(message.from ?? ticket?.requesterId ?? 'system'),
      sentAt: this.#time(message.at),
      text,
      html: message.html ?? null,
      fileIds: [],
    });
    thread.messageIds.push(record.id);
    for (const file of message.files ?? []) this.file(record.id, file);
    if (ticket && record.author.kind === 'contact' && !record.internal) {
      const entry = {messageId: record.id, ticketId: ticket.id, at: record.sentAt};
      ticket.timeline.push(entry);
      needRow(this.#world, 'contacts', record.author.id).timeline.push({...entry});
    }
    return record;
  }

  /** Attaches a file to a message. */
  file(messageId: string, file: input.FileInput): FileRecord {
    const message = needRow(this.#world, 'messages', messageId);
    const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
    const content = toBase64(bytes);
    const {id = this.#id('file'), name, type = 'text/plain', contentId = null} = file;
    message.fileIds.push(id);
    return addRow(this.#world, 'files', {id, messageId, name, type, size: base64Size(content), contentId, content});
  }

  #author(id: string): MessageRecord['author'] {
    if (id === 'system') return {kind: 'system'};
    if (this.#world.contacts[id]) return {kind: 'contact', id};
    if (this.#world.agents[id]) return {kind: 'agent', id};
    throw new Error(`The world "${this.#world.name}" has no contact or agent "${id}".`);
  }

  #addMembers(table: 'groups' | 'lists', kind: string, {id = this.#id(kind), name = id, contactIds = []}: input.GroupInput) {
    for (const contactId of contactIds) needRow(this.#world, 'contacts', contactId);
    return addRow(this.#world, table, {id, name, contactIds});
  }

  #firstInbox(): Inbox {
    return (
      Object.values(this.#world.inboxes)[0] ?? this.inbox({id: builtIn.inbox, name: 'Support', addresses: [builtIn.address]})
    );
  }

  #firstPipeline(): Pipeline {
    return Object.values(this.#world.pipelines)[0] ?? this.pipeline({id: builtIn.pipeline, name: 'Support'});
  }

  #id(kind: string): string {
    return `${kind}-${++this.#world.sequence}`;
  }

  /** The time given, or a minute after the latest one so far. */
  #time(at?: string): string {
    const time = at === undefined ? this.#clock : Date.parse(at);
    if (Number.isNaN(time)) throw new Error(`"${at}" is not an ISO time.`);
    this.#clock = Math.max(this.#clock, time + minute);
    return at ?? new Date(time).toISOString();
  }
}

function twoStages(id: string): Pipeline['stages'] {
  return [
    {id: `${id}-open`, label: 'New', state: 'open'},
    {id: `${id}-closed`, label: 'Solved', state: 'closed'},
  ];
}

function subjectField(): SupportForm['fields'][number] {
  return {id: 'subject', kind: 'text', label: 'Subject', required: true, property: 'subject'};
}

function stageOf(pipeline: Pipeline, {stage, closed}: input.TicketInput): string {
  const wanted = closed ? 'closed' : 'open';
  const found = pipeline.stages.find(each => (stage === undefined ? each.state === wanted : each.id === stage));
  if (found) return found.id;
  throw new Error(`The pipeline "${pipeline.id}" has no ${stage === undefined ? `${wanted} stage` : `stage "${stage}"`}.`);
}
