import {ticketInSight} from '../rules/access.js';
import {close, reopen, ticketToClose, ticketToReopen} from '../rules/closing.js';
import {listChanges} from '../rules/changes.js';
import {fileInSight, listMessages} from '../rules/conversation.js';
import {listTickets} from '../rules/list.js';
import {ticketDetail} from '../rules/projection.js';
import {reply, ticketToReply} from '../rules/reply.js';
import {sessionView} from '../rules/sessions.js';
import {type Operations, writeOnce} from './operation.js';
import {answer, fileAnswer} from './respond.js';

/** Tickets, their conversations and their files. */
export const ticketOperations: Operations<
  'listTickets' | 'getTicket' | 'closeTicket' | 'reopenTicket' | 'listMessages' | 'createReply' | 'downloadFile' | 'listChanges'
> = {
  listTickets: ({who, env, query}) => answer(200, listTickets(who, env, query)),

  getTicket: ({who, env, parameters}) => answer(200, ticketDetail(who, env, ticketInSight(who, parameters.ticketId))),

  closeTicket(call) {
    const {who, env, parameters} = call;
    const ticket = ticketToClose(who, parameters.ticketId);
    return writeOnce(call, 'closeTicket', 200, parameters, () => close(who, env, ticket));
  },

  reopenTicket(call) {
    const {who, env, parameters} = call;
    const ticket = ticketToReopen(who, parameters.ticketId);
    return writeOnce(call, 'reopenTicket', 200, parameters, () => reopen(who, env, ticket));
  },

  listMessages: ({who, env, parameters, query}) => answer(200, listMessages(who, env, parameters.ticketId, query)),

  createReply(call) {
    const {who, env, parameters, body, key} = call;
    const ticket = ticketToReply(who, parameters.ticketId);
    return writeOnce(call, 'createReply', 201, {parameters, body}, () => reply(who, env, ticket, body, key));
  },

  downloadFile: ({who, parameters}) => fileAnswer(fileInSight(who, parameters.fileId)),

  listChanges: ({who, env, world, signedIn, query}) =>
    answer(200, listChanges(who, env, sessionView(world, env, signedIn), query.since)),
};
