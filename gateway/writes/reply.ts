import {GatewayProblem} from '../problem.js';
import {rtNames} from '../rt/names.js';
import {ofTicket, rowsOf} from '../rt/public-history.js';
import {findTicket} from '../rt/read-tickets.js';
import {RtTransaction} from '../rt/shapes.js';
import {checkFields, messageOf, ReplyFields} from './fields.js';
import {verifyMade, type Made} from './made.js';
import {sendToRt} from './send.js';
import type {WriteContext} from './write-context.js';
import type {WriteRoute} from './write-route.js';

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
    const fields = {...messageOf(checkFields(ReplyFields, body.fields)), TxnCustomFields: {[rtNames.keyField]: mark}};
    const location = await sendToRt(rt, session, 'POST', `/ticket/${id}/correspond`, body.encode(fields), body);
    return verifyMade('transaction', location, context, findReply);
  },
  findEffect: findReply,
};

async function findReply({rt, session, id, mark}: WriteContext): Promise<Made | undefined> {
  const query = `${ofTicket(id)} AND Type = 'Correspond' AND CF.{${rtNames.keyField}} = '${mark}'`;
  const page = await rt.read('/transactions', session, {
    query: [
      ['query', query],
      ['fields', 'Type,Created,Creator'],
    ],
  });
  const [found] = rowsOf(RtTransaction, page);
  return found && {type: 'transaction', id: found.id};
}
