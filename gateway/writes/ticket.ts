import {GatewayProblem} from '../problem.js';
import {rtNames} from '../rt/names.js';
import {rowsOf} from '../rt/public-history.js';
import {RtTicket} from '../rt/shapes.js';
import {checkFields, TicketFields} from './fields.js';
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
    const {CustomFields = {}, Content = '', ContentType = 'text/plain', ...fields} = checkFields(TicketFields, body.fields);
    const marked = {...CustomFields, [rtNames.keyField]: mark};
    const ticket = {...fields, Content, ContentType, CustomFields: marked, Requestor: [session.login]};
    await sendToRt(rt, session, 'POST', '/ticket', ticket, body.files);
    const filed = await findFiled(context);
    if (!filed) throw new GatewayProblem('unavailable', 'RT kept no mark of the ticket: has set-up.pl been run for its queue?');
    return filed;
  },
  findEffect: findFiled,
};

async function findFiled({rt, session, mark}: WriteContext): Promise<unknown> {
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
