import type {Env} from '../rules/env.js';
import type {SettingsPatch} from '../world/settings-patch.js';
import type {MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import * as acts from './acts.js';
import * as reading from './reading.js';
import {changeSettings} from './settings.js';

/** The world of now, and what rules need from outside. */
export type Backend = () => {world: World; env: Env};

/** The agents' side of the mock: never in `src`, for demo and tests. Ids that are not there throw an `Error` that names them. */
export interface Desk {
  /** Inboxes with their number of threads. */
  inboxes(): reading.InboxSummary[];
  /** An inbox with its threads and all their messages, internal ones included. */
  inbox(inboxId: string): reading.InboxView;
  /** A ticket with all its threads, messages and its timeline. */
  ticket(ticketId: string): reading.DeskTicket;

  /** Answers a ticket's customers, in the thread given or the one they know. */
  reply(ticketId: string, message: acts.AgentMessage): MessageRecord;
  /** Answers a ticket's customers with a solution, which they accept or reject (X8). */
  proposeSolution(ticketId: string, message: acts.AgentMessage): MessageRecord;
  /** An internal comment on a ticket, in the thread given or the one customers know (R7). */
  note(ticketId: string, message: acts.AgentMessage): MessageRecord;
  /** A ticket made by an agent, without a thread (R8). */
  createTicket(ticket: acts.AgentTicket): TicketRecord;
  /** Opens an empty thread on a ticket, for example for a second conversation about it (R6). */
  addThread(ticketId: string, inboxId?: string): ThreadRecord;
  /** A message that came in through a channel, on a thread or as a new conversation (R2–R4). */
  receive(message: acts.IncomingMessage): MessageRecord;
  setStage(ticketId: string, stageId: string): void;
  setOwner(ticketId: string, agentId: string | null): void;
  /** Changes settings. Throws a `SettingsError` that names each field and why, and then changes nothing. */
  changeSettings(patch: SettingsPatch): void;
}

/** The desk of a backend. `changed` is called after each act. */
export function createDesk(backend: Backend, changed: () => void): Desk {
  const act =
    <Args extends unknown[], Result>(run: (world: World, env: Env, ...args: Args) => Result) =>
    (...args: Args): Result => {
      const {world, env} = backend();
      const result = run(world, env, ...args);
      changed();
      return result;
    };
  return {
    inboxes: () => reading.inboxes(backend().world),
    inbox: inboxId => reading.inbox(backend().world, inboxId),
    ticket: ticketId => reading.ticket(backend().world, ticketId),
    reply: act(acts.reply),
    proposeSolution: act(acts.proposeSolution),
    note: act(acts.note),
    createTicket: act(acts.createTicket),
    addThread: act(acts.addThread),
    receive: act(acts.receive),
    setStage: act(acts.setStage),
    setOwner: act(acts.setOwner),
    changeSettings: act((world, _env, patch: SettingsPatch) => changeSettings(world, patch)),
  };
}
