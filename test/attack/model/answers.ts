/** What reads must answer, from the rules alone. */
import type {Message} from '../../../src/contract/messages.js';
import type {Person} from '../../../src/contract/primitives.js';
import type {StatusOption, TicketQuery, TicketSummary} from '../../../src/contract/tickets.js';
import type {Contact, MessageRecord, TicketRecord, World} from '../../../mocks/world/world.js';
import {conversation, viewsOf} from './sight.js';

/** When tickets changed stage, and when they were opened or closed; kept by whoever moves them. */
export type Moves = Map<string, {stage: string | null; state: string | null}>;

/** Notes that a ticket went from one stage to another. */
export function noteMove(moves: Moves, world: World, ticket: TicketRecord, [from, to]: [string, string], now: string): void {
  if (from === to) return;
  const stateOf = (id: string) => world.pipelines[ticket.pipelineId]!.stages.find(stage => stage.id === id)!.state;
  const state = stateOf(from) === stateOf(to) ? (moves.get(ticket.id)?.state ?? null) : now;
  moves.set(ticket.id, {stage: now, state});
}

type Stage = World['pipelines'][string]['stages'][number];

export function stageOf(world: World, ticket: TicketRecord): Stage {
  return world.pipelines[ticket.pipelineId]!.stages.find(stage => stage.id === ticket.stageId)!;
}

/** R41, R42, R46: one row of the list. */
export function summaryOf(
  world: World,
  moves: Moves,
  contact: Contact,
  ticket: TicketRecord,
): Omit<TicketSummary, 'status'> & Pick<StatusOption, 'state' | 'value' | 'stage'> {
  const {id, reference, subject, createdAt, ownerId, requesterId} = ticket;
  const moved = moves.get(id)?.[showsStages(world) ? 'stage' : 'state'];
  const dates = [createdAt, ...(moved ? [moved] : []), ...conversation(world, ticket).map(message => message.sentAt)];
  return {
    ...optionOf(world, stageOf(world, ticket)),
    ...{id, reference, subject, createdAt},
    lastActivityAt: dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1)!,
    owner: ownerId === null ? null : {name: world.agents[ownerId]!.name, role: 'agent'},
    requester: requesterId === null ? null : customerOf(world, contact, requesterId),
  };
}

/** R7: a message as customers see it. */
export function messageOf(world: World, contact: Contact, message: MessageRecord): Omit<Message, 'html'> {
  const {id, author, channel, sentAt, text, fileIds} = message;
  const person: Person =
    author.kind === 'system'
      ? {name: world.settings.name, role: 'system'}
      : author.kind === 'agent'
        ? {name: world.agents[author.id]!.name, role: 'agent'}
        : customerOf(world, contact, author.id);
  const attachments = fileIds
    .map(file => world.files[file]!)
    .map(({id: fileId, name, size, type}) => ({id: fileId, name, size, type}));
  return {...{id, sentAt, text, attachments}, author: person, channel: channel as Message['channel']};
}

/** R40, R42: what a list must hold, in order, and the choices of its filters; undefined for a view that is not there (R12). */
export function listOf(world: World, moves: Moves, contact: Contact, query: TicketQuery) {
  const tickets = viewsOf(world, contact).get(query.scope ?? 'mine');
  if (!tickets) return undefined;
  const words = plain(query.search ?? '')
    .split(' ')
    .filter(Boolean);
  const rows = tickets
    .filter(ticket => {
      const texts = conversation(world, ticket).map(message => message.text);
      const text = plain([ticket.subject, ticket.reference, ...texts].join('\n'));
      return words.every(word => text.includes(word));
    })
    .map(ticket => summaryOf(world, moves, contact, ticket))
    .filter(
      row =>
        isAny(query.status, row.state, row.value) &&
        isAny(query.owner, row.owner?.name) &&
        isAny(query.requester, row.requester?.name) &&
        isBetween(row.createdAt, query.createdFrom, query.createdTo) &&
        isBetween(row.lastActivityAt, query.activityFrom, query.activityTo),
    );
  const language = world.settings.languages[0];
  const names = (all: (string | undefined)[]) => [...new Set(all.filter(name => name !== undefined))].sort();
  const people = {
    owners: names(tickets.map(({ownerId}) => (ownerId === null ? undefined : world.agents[ownerId]?.name))),
    requesters: names(tickets.map(({requesterId}) => (requesterId === null ? undefined : world.contacts[requesterId]?.name))),
  };
  return {rows: rows.sort((a, b) => compareRows(a, b, query, language)), statuses: statusesOf(world, tickets), people};
}

type Row = ReturnType<typeof summaryOf>;

/** R40: newest activity first unless asked otherwise, dates downwards, words upwards, empty ones last. Rows that tie are 0. */
export function compareRows(a: Row, b: Row, {sort = 'lastActivityAt', order}: TicketQuery, language: string): number {
  const isDate = sort === 'createdAt' || sort === 'lastActivityAt';
  const key = (row: Row): string | null =>
    sort === 'status'
      ? `${row.state === 'closed' ? 1 : 0}${row.stage?.label ?? ''}`
      : isDate
        ? row[sort]
        : sort === 'subject'
          ? row.subject
          : (row[sort]?.name ?? null);
  const [one, other] = [key(a), key(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const upwards = isDate ? Date.parse(one) - Date.parse(other) : one.localeCompare(other, language, {numeric: true});
  return (order ?? (isDate ? 'desc' : 'asc')) === 'desc' ? -upwards : upwards;
}

/** R42: the filter's choices, open ones first, the same words once; stages of the pipelines in the view only. */
function statusesOf(world: World, tickets: TicketRecord[]): StatusOption[] {
  if (!showsStages(world)) return (['open', 'closed'] as const).map(state => ({state, value: state}));
  const pipelines = Object.values(world.pipelines).filter(({id}) => tickets.some(ticket => ticket.pipelineId === id));
  const all = pipelines.flatMap(pipeline => pipeline.stages.map(stage => optionOf(world, stage)));
  const once = all.filter((option, index) => all.findIndex(other => other.value === option.value) === index);
  return [...once.filter(({state}) => state === 'open'), ...once.filter(({state}) => state === 'closed')];
}

function optionOf(world: World, {id, label, state}: Stage): StatusOption {
  return showsStages(world) ? {state, value: `${state}:${label}`, stage: {id, label}} : {state, value: state};
}

function showsStages({settings}: World): boolean {
  return settings.statusDisplay === 'stages';
}

function customerOf(world: World, contact: Contact, id: string): Person {
  return {name: world.contacts[id]!.name, role: 'customer', self: id === contact.id};
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function isAny(wanted: string[] | undefined, ...values: (string | undefined)[]): boolean {
  return !wanted?.length || values.some(value => value !== undefined && wanted.includes(value));
}

function isBetween(date: string, from = date, to = date): boolean {
  return Date.parse(from) <= Date.parse(date) && Date.parse(date) <= Date.parse(to);
}
