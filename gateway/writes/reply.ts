import {GatewayProblem} from '../problem.js';
import {rtNames} from '../rt/names.js';
import {rowsOf} from '../rt/public-history.js';
import {findTicket} from '../rt/read-tickets.js';
import {RtTransaction} from '../rt/shapes.js';
import {checkFields, ReplyFields} from './fields.js';
import type {WriteRoute} from './write-route.js';
import {sendToRt} from './send.js';
import type {WriteContext} from './write-context.js';

/** Sends a message of the customer on a ticket. Answers with the transaction that holds it. */
export const replyRoute: WriteRoute = {
  method: 'POST',
  path: '/ticket/:id{[0-9]+}/correspond',
  status: 201,
  check: async ({rt, session, id, body}) => {
    checkFields(ReplyFields, body.fields);
    const {_hyperlinks = []} = await findTicket(rt, session, id, '_hyperlinks');
    if (!_hyperlinks.some(({ref}) => ref === 'correspond')) throw new GatewayProblem('forbidden', 'RT offers no reply');
  },
  perform: async context => {
    const {rt, session, id, body, mark} = context;
    const {Content = '', ContentType = 'text/plain'} = checkFields(ReplyFields, body.fields);
    const fields = {Content, ContentType, TxnCustomFields: {[rtNames.keyField]: mark}};
    await sendToRt(rt, session, 'POST', `/ticket/${id}/correspond`, fields, body.files);
    const sent = await findReply(context);
    if (!sent)
      throw new GatewayProblem('unavailable', "RT kept no mark of the message: has set-up.pl been run for the ticket's queue?");
    return sent;
  },
  findEffect: findReply,
};

async function findReply({rt, session, id, mark}: WriteContext): Promise<unknown> {
  const query = `TicketId = ${id} AND Type = 'Correspond' AND CF.{${rtNames.keyField}} = '${mark}'`;
  const page = await rt.read('/transactions', session, {
    query: [
      ['query', query],
      ['fields', 'Type,Created,Creator'],
    ],
  });
  const [found] = rowsOf(RtTransaction, page);
  return found && {type: 'transaction', id: found.id};
}
