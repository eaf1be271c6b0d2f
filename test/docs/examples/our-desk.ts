import {startMockServer} from '../../../mocks/handlers/http-server.js';
import {conformanceWorld, mockSubject} from '../../support/conformance-subject.js';
import type {Customer} from '../../suites/adapter/index.js';

/** Stands for somebody's desk in the example of the conformance suite: the mock backend behind a socket. */
export async function startOurDesk() {
  const server = await startMockServer({world: conformanceWorld()});
  const stop = () => server.close();
  const {desk, emailOf} = mockSubject({backend: server.url, act: async act => act(server.portal), tearDown: stop});
  return {
    url: server.url,
    password: 'violet lamp staircase',
    emailOf: emailOf!,
    makeTicket: (subject: string, requester: Customer, text: string) => desk.createTicket({subject, requester, text}),
    answer: desk.reply,
    comment: desk.note,
    close: desk.close,
    endSessions: desk.endSessions!,
    propose: desk.proposeSolution!,
    stop,
  };
}
