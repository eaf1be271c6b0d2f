import type {Env} from '../rules/env.js';
import {type NewMessage, openThread, postMessage} from '../rules/posting.js';
import {routeOfReply, threadForReply} from '../rules/routing.js';
import {moveToStage} from '../rules/stages.js';
import {noteProposal} from '../rules/solution.js';
import {addTicket, firstOpenStage} from '../rules/submission.js';
import {toBase64} from '../world/base64.js';
import type {Properties} from '../world/criteria.js';
import {needRow} from '../world/tables.js';
import type {Inbox, MessageChannel, MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';

/** A file as its text or bytes. */
export interface DeskFile {
  name: string;
  /** Media type. Default `text/plain`. */
  type?: string;
  content: string | Uint8Array;
}

export interface AgentMessage {
  agentId: string;
  text: string;
  html?: string;
  files?: DeskFile[];
  /** Default: the thread that customers know; a new one in the default inbox if the ticket has none. */
  threadId?: string;
}

export interface AgentTicket {
  subject: string;
  contactIds?: string[];
  companyIds?: string[];
  /** Default: the first of `contactIds`. */
  requesterId?: string | null;
  ownerId?: string;
  /** Default: the first open stage of the first pipeline. */
  pipelineId?: string;
  stageId?: string;
  properties?: Properties;
}

export interface IncomingMessage {
  /** Id of a contact; `system` for somebody unknown or a machine. */
  from: string;
  channel: MessageChannel;
  text: string;
  html?: string;
  files?: DeskFile[];
  /** The thread that it belongs to; otherwise a new one is opened in `inboxId`. */
  threadId?: string;
  /** Ticket of a new thread; none for a conversation without a ticket (R2). */
  ticketId?: string;
  /** Default: the default inbox. */
  inboxId?: string;
  /** Address of the team that a mail was sent to. Default for mail: the inbox's first. Another may be connected nowhere (R4). */
  teamAddress?: string | null;
}

export function reply(world: World, env: Env, ticketId: string, message: AgentMessage): MessageRecord {
  const sent = fromAgent(world, message);
  const thread = threadFor(world, env, ticketId, message);
  const {addresses} = needRow(world, 'inboxes', thread.inboxId);
  // A form or a portal message is answered by mail, if the inbox has an address to answer from.
  const first = thread.messageIds.map(id => needRow(world, 'messages', id)).find(each => !each.internal)?.channel ?? 'portal';
  const isMail = first === 'email' || first === 'form';
  const channel = isMail && addresses[0] === undefined ? 'portal' : isMail ? 'email' : first;
  return postMessage(world, env, thread, {
    ...sent,
    channel,
    teamAddress: channel === 'email' ? addresses[0] : null,
  });
}

/** A reply that proposes a solution, which the customer accepts or rejects (X8). */
export function proposeSolution(world: World, env: Env, ticketId: string, message: AgentMessage): MessageRecord {
  const sent = reply(world, env, ticketId, message);
  noteProposal(needRow(world, 'tickets', ticketId), sent);
  return sent;
}

export function note(world: World, env: Env, ticketId: string, message: AgentMessage): MessageRecord {
  const sent = fromAgent(world, message);
  const thread = threadFor(world, env, ticketId, message);
  return postMessage(world, env, thread, {...sent, channel: 'portal', internal: true});
}

export function createTicket(world: World, env: Env, ticket: AgentTicket): TicketRecord {
  const {subject, contactIds = [], companyIds = [], requesterId = contactIds[0] ?? null, ownerId, properties = {}} = ticket;
  for (const id of contactIds) needRow(world, 'contacts', id);
  for (const id of companyIds) needRow(world, 'companies', id);
  if (ownerId !== undefined) needRow(world, 'agents', ownerId);
  const pipelineId = ticket.pipelineId ?? firstOpenStage(world)?.pipeline.id ?? '';
  const {stages} = needRow(world, 'pipelines', pipelineId);
  const stageId = ticket.stageId ?? stages.find(stage => stage.state === 'open')?.id;
  if (!stages.some(stage => stage.id === stageId)) throw new Error(`The pipeline "${pipelineId}" has no stage "${stageId}".`);
  const record = addTicket(world, env, {subject, pipelineId, stageId: stageId!, requesterId, contactIds, companyIds, properties});
  if (ownerId !== undefined) setOwner(world, env, record.id, ownerId);
  return record;
}

export function addThread(world: World, env: Env, ticketId: string, inboxId?: string): ThreadRecord {
  return openThread(world, env, inboxOr(world, inboxId), needRow(world, 'tickets', ticketId));
}

export function receive(world: World, env: Env, message: IncomingMessage): MessageRecord {
  const {from, channel, text, html, files = [], threadId, ticketId, inboxId} = message;
  const author: NewMessage['author'] =
    from === 'system' ? {kind: 'system'} : {kind: 'contact', id: needRow(world, 'contacts', from).id};
  const ticket = ticketId === undefined ? null : needRow(world, 'tickets', ticketId);
  const thread =
    threadId === undefined ? openThread(world, env, inboxOr(world, inboxId), ticket) : needRow(world, 'threads', threadId);
  const ownAddress = channel === 'email' ? (needRow(world, 'inboxes', thread.inboxId).addresses[0] ?? null) : null;
  const teamAddress = message.teamAddress === undefined ? ownAddress : message.teamAddress;
  return postMessage(world, env, thread, {author, channel, text, html, teamAddress, files: files.map(sentFile)});
}

export function setStage(world: World, env: Env, ticketId: string, stageId: string): void {
  moveToStage(world, env, needRow(world, 'tickets', ticketId), stageId);
}

export function setOwner(world: World, _env: Env, ticketId: string, agentId: string | null): void {
  needRow(world, 'tickets', ticketId).ownerId = agentId === null ? null : needRow(world, 'agents', agentId).id;
}

function threadFor(world: World, env: Env, ticketId: string, {threadId}: AgentMessage): ThreadRecord {
  const ticket = needRow(world, 'tickets', ticketId);
  if (threadId !== undefined) {
    if (ticket.threadIds.includes(threadId)) return needRow(world, 'threads', threadId);
    throw new Error(`The ticket "${ticketId}" has no thread "${threadId}".`);
  }
  const route = routeOfReply(world, ticket);
  if (!route) throw new Error(`The world "${world.name}" has no default inbox for the ticket "${ticketId}".`);
  return threadForReply(world, env, ticket, route);
}

function inboxOr(world: World, inboxId: string | undefined): Inbox {
  return needRow(world, 'inboxes', inboxId ?? world.settings.defaultInboxId ?? '');
}

function fromAgent(
  world: World,
  {agentId, text, html, files = []}: AgentMessage,
): Pick<NewMessage, 'author' | 'text' | 'html' | 'files'> {
  return {author: {kind: 'agent', id: needRow(world, 'agents', agentId).id}, text, html, files: files.map(sentFile)};
}

function sentFile({name, type = 'text/plain', content}: DeskFile): NonNullable<NewMessage['files']>[number] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {name, type, size: bytes.length, content: toBase64(bytes)};
}
