import {startOurDesk} from './our-desk.js';
import * as runner from 'node:test';
import {adapterConformance} from '../../suites/adapter/index.js';
import {bearerAuth, createHttpAdapter, defaultCapabilities} from '../../../src/adapter/http/index.js';

adapterConformance({
  name: 'our desk',
  capabilities: {...defaultCapabilities, articles: false},
  runner,
  async setUp() {
    const desk = await startOurDesk();
    return {
      adapterFor: async customer => {
        const adapter = createHttpAdapter({backend: desk.url, auth: bearerAuth(), capabilities: {articles: false}});
        if (customer !== null) await adapter.signIn({method: 'password', email: desk.emailOf(customer), password: desk.password});
        return adapter;
      },
      emailOf: customer => desk.emailOf(customer),
      desk: {
        createTicket: async ({subject, requester, text}) => desk.makeTicket(subject, requester, text),
        reply: async (ticketId, text) => desk.answer(ticketId, text),
        note: async (ticketId, text) => desk.comment(ticketId, text),
        close: async ticketId => desk.close(ticketId),
        endSessions: async customer => desk.endSessions(customer),
        proposeSolution: async (ticketId, text) => desk.propose(ticketId, text),
      },
      tearDown: () => desk.stop(),
    };
  },
});
