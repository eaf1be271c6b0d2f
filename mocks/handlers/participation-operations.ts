import {ticketInSight} from '../rules/access.js';
import {messageView} from '../rules/conversation.js';
import {addParticipant, removeParticipant, ticketToShare} from '../rules/participants.js';
import {ticketDetail} from '../rules/projection.js';
import {isUnread, markRead} from '../rules/read-marks.js';
import {rate, ticketToRate} from '../rules/satisfaction.js';
import {answerSolution, ticketToAnswer} from '../rules/solution.js';
import {visibleMessages} from '../rules/threads.js';
import {type CustomerCall, type Operations, writeOnce} from './operation.js';
import {answer} from './respond.js';

/** What customers do with a ticket besides writing: read it, bring others in, say whether they were helped. */
export const participationOperations: Operations<
  'markRead' | 'addParticipant' | 'removeParticipant' | 'answerSolution' | 'rateTicket'
> = {
  markRead({who, world, parameters, body}) {
    const ticket = ticketInSight(who, parameters.ticketId);
    const visible = visibleMessages(world, ticket);
    markRead(who, ticket, visible, body.upTo);
    return answer(200, {unread: isUnread(who, ticket, visible)});
  },

  addParticipant(call) {
    const {who, parameters, body} = call;
    const ticket = ticketToShare(who, parameters.ticketId);
    return writeOnce(call, 'addParticipant', 200, {parameters, body}, () => {
      addParticipant(who, ticket, body.email);
      return {ticket: ifInSight(call, ticket.id)};
    });
  },

  removeParticipant(call) {
    const {who, parameters} = call;
    const ticket = ticketToShare(who, parameters.ticketId);
    return writeOnce(call, 'removeParticipant', 200, parameters, () => {
      removeParticipant(who, ticket, parameters.participantId);
      return {ticket: ifInSight(call, ticket.id)};
    });
  },

  answerSolution(call) {
    const {who, env, parameters, body} = call;
    const ticket = ticketToAnswer(who, parameters.ticketId, body.answer);
    return writeOnce(call, 'answerSolution', 200, {parameters, body}, () => {
      const message = answerSolution(who, env, ticket, body);
      return {ticket: ticketDetail(who, env, ticket), ...(message && {message: messageView(who, message)})};
    });
  },

  rateTicket(call) {
    const {who, env, parameters, body} = call;
    const ticket = ticketToRate(who, env, parameters.ticketId);
    return writeOnce(call, 'rateTicket', 200, {parameters, body}, () => {
      rate(who, env, ticket, body);
      return ticketDetail(who, env, ticket);
    });
  },
};

/** Null for those who removed themselves. */
function ifInSight({who, env, world}: Pick<CustomerCall, 'who' | 'env' | 'world'>, ticketId: string) {
  const ticket = world.tickets[ticketId]!;
  return who.sees(ticket) ? ticketDetail(who, env, ticket) : null;
}
