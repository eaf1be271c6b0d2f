import {GatewayProblem} from '../problem.js';
import {ofTicket, rowsOf} from '../rt/public-history.js';
import {findTicket} from '../rt/read-tickets.js';
import {RtTransaction} from '../rt/shapes.js';
import {checkFields, StatusFields} from './fields.js';
import {LostAnswer} from './once.js';
import {sendToRt} from './send.js';
import type {WriteContext} from './write-context.js';
import type {WriteRoute} from './write-route.js';

/** Closes a ticket, or opens it again. RT answers 200 with a sentence even if it refused, so the status is read again. */
export const statusRoute: WriteRoute = {
  method: 'PUT',
  path: '/ticket/:id{[0-9]+}',
  status: 200,
  check: async ({rt, session, id, body}) => {
    checkFields(StatusFields, body.fields);
    await findTicket(rt, session, id, 'Status');
  },
  perform: async ({rt, session, id, body}) => {
    const {Status: wanted} = checkFields(StatusFields, body.fields);
    const before = await findTicket(rt, session, id, 'Status');
    if (before.Status !== wanted) await sendToRt(rt, session, 'PUT', `/ticket/${id}`, body.encode({Status: wanted}), body);
    const {Status} = await findTicket(rt, session, id, 'Status').catch((cause: unknown) => {
      throw new LostAnswer('unavailable', 'the status could not be read again', {retryAfter: 5, cause});
    });
    if (Status !== wanted) throw new GatewayProblem('forbidden', 'RT did not change the status');
    return {type: 'ticket', id, Status};
  },
  findEffect: findChange,
};

/** The change, if it was made since the first try began: an agent may have undone it meanwhile. */
async function findChange({rt, session, id, body}: WriteContext, startedAt: number): Promise<unknown> {
  const {Status} = checkFields(StatusFields, body.fields);
  const query = `${ofTicket(id)} AND Type = 'Status' AND NewValue = '${Status}'`;
  const page = await rt.read('/transactions', session, {
    query: [
      ['query', query],
      ['fields', 'Type,Created,Creator'],
      ['orderby', 'id'],
      ['order', 'DESC'],
    ],
  });
  const isOurs = ({Creator, Created}: RtTransaction) =>
    Creator.id === session.login && Date.parse(Created) >= Math.floor(startedAt / 1000) * 1000;
  return rowsOf(RtTransaction, page).some(isOurs) ? {type: 'ticket', id, Status} : undefined;
}
