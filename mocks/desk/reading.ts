import type {FileRecord, Inbox, MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import {needRow} from '../world/tables.js';
import {type CardThread, conversationsCard} from '../rules/conversations-card.js';
import {threadsOf} from '../rules/threads.js';

export type InboxSummary = Inbox & {threadCount: number};
export type DeskMessage = MessageRecord & {files: FileRecord[]};
export type DeskThread = ThreadRecord & {messages: DeskMessage[]};
export type InboxView = Inbox & {threads: DeskThread[]};
export type DeskTicket = TicketRecord & {threads: DeskThread[]};

/** Everything here is a copy: changes go through the desk's acts. */
export function inboxes(world: World): InboxSummary[] {
  return Object.values(world.inboxes).map(each => ({...structuredClone(each), threadCount: threadsIn(world, each.id).length}));
}

export function inbox(world: World, inboxId: string): InboxView {
  const threads = threadsIn(world, inboxId).map(thread => threadView(world, thread));
  return {...structuredClone(needRow(world, 'inboxes', inboxId)), threads};
}

export function ticket(world: World, ticketId: string): DeskTicket {
  const record = needRow(world, 'tickets', ticketId);
  return {...structuredClone(record), threads: threadsOf(world, record).map(thread => threadView(world, thread))};
}

export function conversations(world: World, ticketId: string): CardThread[] {
  return structuredClone(conversationsCard(world, needRow(world, 'tickets', ticketId)));
}

function threadsIn(world: World, inboxId: string): ThreadRecord[] {
  return Object.values(world.threads).filter(thread => thread.inboxId === inboxId);
}

function threadView(world: World, thread: ThreadRecord): DeskThread {
  const messages = thread.messageIds.map(id => {
    const message = needRow(world, 'messages', id);
    return {...message, files: message.fileIds.map(fileId => needRow(world, 'files', fileId))};
  });
  return structuredClone({...thread, messages});
}
