import {GatewayProblem} from '../problem.js';
import {rtNames} from '../rt/names.js';
import {rowsOf} from '../rt/public-history.js';
import {RtTicket} from '../rt/shapes.js';
import {checkFields, messageOf, TicketFields} from './fields.js';
import {verifyMade, type Made} from './made.js';
import {sendToRt} from './send.js';
import type {WriteContext} from './write-context.js';
import type {WriteRoute} from './write-route.js';

/** Files a ticket. Whoever files is its requestor: the gateway says so, and a scrip in RT makes it so. */
export const ticketRoute: WriteRoute = {
  method: 'POST',
  path: '/ticket',
  status: 201,
  check: async ({rt, session, body}) => {
    const {Queue} = checkFields(TicketFields, body.fields);
    // A queue that the customer does not see is not there.
    await rt.read(`/queue/${encodeURIComponent(String(Queue))}`, session).catch((error: unknown) => {
      if (error instanceof GatewayProblem && error.code === 'not-found') throw new GatewayProblem('forbidden', 'no such queue');
      throw error;
    });
  },
  perform: async context => {
    const {rt, session, body, mark} = context;
    const {Queue, Subject, CustomFields = {}, ...message} = checkFields(TicketFields, body.fields);
    const marked = {...CustomFields, [rtNames.keyField]: mark};
    const ticket = {Queue, Subject, ...messageOf(message), CustomFields: marked, Requestor: [session.login]};
    const location = await sendToRt(rt, session, 'POST', '/ticket', body.encode(ticket), body);
    return verifyMade('ticket', location, context, findFiled);
  },
  findEffect: findFiled,
};

async function findFiled({rt, session, mark}: WriteContext): Promise<Made | undefined> {
  const query = `CF.{${rtNames.keyField}} = '${mark}'`;
  const page = await rt.read('/tickets', session, {
    query: [
      ['query', query],
      ['fields', 'Subject'],
    ],
  });
  const [found] = rowsOf(RtTicket, page);
  return found && {type: 'ticket', id: found.id};
}
