import type {Reply, ReplySent} from '../../src/contract/messages.js';
import type {TicketRecord} from '../world/world.js';
import {type Customer, ticketInSight} from './access.js';
import {messageView} from './conversation.js';
import type {Env} from './env.js';
import {postMessage} from './posting.js';
import {ticketDetail} from './projection.js';
import {type Fault, Refusal, forbidden, invalid} from './refusal.js';
import {replyRight, stageAfterReply} from './rights.js';
import {routeOfReply, threadForReply} from './routing.js';
import {moveToStage} from './stages.js';
import {checkUploads, useUp} from './uploads.js';

/** Most characters of a reply. */
const MAX_TEXT = 50_000;

/** The ticket, if the customer may reply to it (R20, R21). Throws `not-found` or `forbidden`. */
export function ticketToReply(who: Customer, ticketId: string): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  const right = replyRight(who.world, ticket);
  if (!right.allowed) throw forbidden(right.reason);
  return ticket;
}

/**
 * Puts a customer's reply where the team reads it (R20, R21, R25, R27). A text, files, or both.
 * @param replyKey - Its idempotency key, by which who sent it knows it again.
 * @throws {Refusal} `invalid` with the fields or files that are wrong; `unavailable` if no inbox can take it.
 */
export function reply(who: Customer, env: Env, ticket: TicketRecord, content: Reply, replyKey: string): ReplySent {
  const {world, contact} = who;
  const {files, faults} = checkUploads(who, env, content.uploads, 'uploads');
  const allFaults = [...textFaults(content), ...faults];
  if (allFaults.length > 0) throw invalid(allFaults);
  const route = routeOfReply(world, ticket);
  if (!route) throw new Refusal({code: 'unavailable', reason: 'unconfigured'});

  const stageId = stageAfterReply(world, ticket);
  const thread = threadForReply(world, env, ticket, route);
  const author = {kind: 'contact', id: contact.id} as const;
  const message = postMessage(world, env, thread, {author, channel: 'portal', text: content.text, files, replyKey});
  useUp(world, files);
  if (stageId !== undefined) moveToStage(world, env, ticket, stageId);
  return {message: messageView(who, message), ticket: ticketDetail(who, env, ticket)};
}

function textFaults({text, uploads}: Reply): Fault[] {
  if (text.length > MAX_TEXT) return [{field: 'text', problem: 'too-long', limit: MAX_TEXT}];
  return text.trim() === '' && uploads.length === 0 ? [{field: 'text', problem: 'required'}] : [];
}
