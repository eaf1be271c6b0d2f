import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {routes} from '../../../src/contract/routes.js';
import {createHttpAdapter, hostTokenAuth} from '../../../src/adapter/http/index.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import * as answers from './answers.js';
import {fakeBackend, json} from './fake-backend.js';

const idempotencyKey = 'key-12345678';
const accepted = {accepted: true};
const registration = {name: 'Ada', email: 'ada@customer.example', consentVersion: '1'};

interface Expectation {
  call: (adapter: PortalAdapter) => Promise<unknown>;
  sends: string;
  body?: unknown;
  answer?: unknown;
  result?: unknown;
}

/** For every route of the contract: the port's method, what goes out, what comes back. */
const expectations: Record<keyof typeof routes, Expectation> = {
  getSettings: {call: a => a.getSettings(), sends: 'GET /portal/settings', answer: answers.settings},
  getSession: {call: a => a.getSession(), sends: 'GET /portal/session', answer: answers.session},
  createSession: {
    call: a => a.signIn({method: 'password', email: 'ada@customer.example', password: 'pw'}),
    sends: 'POST /portal/session',
    body: {method: 'password', credential: 'cookie', email: 'ada@customer.example', password: 'pw'},
    answer: {session: answers.session},
    result: answers.session,
  },
  deleteSession: {call: a => a.signOut(), sends: 'DELETE /portal/session'},
  keepSession: {call: a => a.keepSession(), sends: 'POST /portal/session/activity', answer: answers.session},
  requestSignInLink: {
    call: a => a.requestSignInLink('ada@customer.example', '/help'),
    sends: 'POST /portal/session/link',
    body: {email: 'ada@customer.example', returnTo: '/help'},
    answer: accepted,
    result: undefined,
  },
  startSso: {
    call: a => a.startSso('/help'),
    sends: 'POST /portal/session/sso',
    body: {returnTo: '/help'},
    answer: {redirectUrl: 'https://idp.example/'},
    result: 'https://idp.example/',
  },
  register: {
    call: a => a.register(registration, {idempotencyKey}),
    sends: 'POST /portal/registrations',
    body: registration,
    answer: accepted,
    result: undefined,
  },
  requestPasswordReset: {
    call: a => a.requestPasswordReset('ada@customer.example'),
    sends: 'POST /portal/password-resets',
    body: {email: 'ada@customer.example'},
    answer: accepted,
    result: undefined,
  },
  checkPasswordToken: {
    call: a => a.checkPasswordToken('tok'),
    sends: 'POST /portal/password-tokens',
    body: {token: 'tok'},
    answer: {purpose: 'reset'},
  },
  setPassword: {call: a => a.setPassword('tok', 'pw'), sends: 'PUT /portal/password', body: {token: 'tok', password: 'pw'}},
  listTickets: {
    call: a => a.listTickets({search: 'lamp & co', status: ['open', 'closed'], limit: 10}, {cursor: 'c/2'}),
    sends: 'GET /portal/tickets?search=lamp+%26+co&status=open&status=closed&limit=10&cursor=c%2F2',
    answer: answers.ticketPage,
  },
  getTicket: {call: a => a.getTicket('a/b?c'), sends: 'GET /portal/tickets/a%2Fb%3Fc', answer: answers.ticket},
  closeTicket: {call: a => a.closeTicket('t1', {idempotencyKey}), sends: 'POST /portal/tickets/t1/close', answer: answers.ticket},
  reopenTicket: {
    call: a => a.reopenTicket('t1', {idempotencyKey}),
    sends: 'POST /portal/tickets/t1/reopen',
    answer: answers.ticket,
  },
  listMessages: {
    call: a => a.listMessages('t1', {cursor: 'older'}),
    sends: 'GET /portal/tickets/t1/messages?before=older',
    answer: {items: [answers.message], olderCursor: null, total: 1},
  },
  createReply: {
    call: a => a.reply('t1', {text: 'Hello', uploads: ['u1']}, {idempotencyKey}),
    sends: 'POST /portal/tickets/t1/replies',
    body: {text: 'Hello', uploads: ['u1']},
    answer: {message: answers.message, ticket: answers.ticket},
  },
  createUpload: {
    call: a => a.upload(new File(['abc'], 'lamp.png', {type: 'image/png'}), {idempotencyKey}),
    sends: 'POST /portal/uploads',
    answer: answers.upload,
  },
  deleteUpload: {call: a => a.discardUpload('u1'), sends: 'DELETE /portal/uploads/u1'},
  downloadFile: {
    call: async a => (await a.downloadFile('x1')).text(),
    sends: 'GET /portal/files/x1',
    answer: 'abc',
    result: '"abc"',
  },
  getForm: {call: a => a.getForm(), sends: 'GET /portal/form', answer: answers.form},
  submitForm: {
    call: a => a.submitForm({formId: 'f1', values: {subject: 'Hi', urgent: true}}, {idempotencyKey}),
    sends: 'POST /portal/form/submissions',
    body: {formId: 'f1', values: {subject: 'Hi', urgent: true}},
    answer: {ticket: null},
  },
  markRead: {
    call: a => a.markRead('t1', '2026-11-20T09:00:00Z'),
    sends: 'PUT /portal/tickets/t1/read',
    body: {upTo: '2026-11-20T09:00:00Z'},
    answer: {unread: false},
  },
  addParticipant: {
    call: a => a.addParticipant('t1', 'bo@customer.example', {idempotencyKey}),
    sends: 'POST /portal/tickets/t1/participants',
    body: {email: 'bo@customer.example'},
    answer: {ticket: answers.ticket},
  },
  removeParticipant: {
    call: a => a.removeParticipant('t1', 'c/1', {idempotencyKey}),
    sends: 'DELETE /portal/tickets/t1/participants/c%2F1',
    answer: {ticket: null},
  },
  answerSolution: {
    call: a => a.answerSolution('t1', {messageId: 'm1', answer: 'reject', reason: 'No'}, {idempotencyKey}),
    sends: 'POST /portal/tickets/t1/solution',
    body: {messageId: 'm1', answer: 'reject', reason: 'No'},
    answer: {ticket: answers.ticket, message: answers.message},
  },
  rateTicket: {
    call: a => a.rateTicket('t1', {score: 5, comment: 'Thanks'}, {idempotencyKey}),
    sends: 'PUT /portal/tickets/t1/rating',
    body: {score: 5, comment: 'Thanks'},
    answer: answers.ticket,
  },
  listArticles: {
    call: a => a.findArticles('lamp & co', {limit: 3}),
    sends: 'GET /portal/articles?q=lamp+%26+co&limit=3',
    answer: {items: [{id: 'a1', title: 'Lamps', url: './lamps.html'}]},
  },
  listChanges: {
    call: a => a.listChanges('c1'),
    sends: 'GET /portal/changes?since=c1',
    answer: {items: [{kind: 'ticket', ticketId: 't1'}], cursor: 'c2', pollAfter: 30},
  },
};

describe('each method of the port', () => {
  for (const [id, expected] of Object.entries(expectations) as [keyof typeof routes, Expectation][]) {
    it(`${id} sends its route and reads the answer`, async () => {
      const route = routes[id];
      const answer = () =>
        expected.answer === undefined ? new Response(null, {status: 204}) : json(expected.answer, route.status);
      const {adapter, requests, bodies} = fakeBackend(answer);
      const result = await expected.call(adapter);
      assert.equal(requests.length, 1);
      const [request] = requests;
      const {pathname, search} = new URL(request!.url);
      assert.equal(`${request!.method} ${pathname}${search}`, expected.sends);
      assert.equal(request!.headers.get('Idempotency-Key'), 'idempotent' in route ? idempotencyKey : null);
      assert.equal(request!.headers.get('X-Portico-Request'), '1');
      assert.equal(request!.redirect, 'manual');
      assert.equal(request!.cache, 'no-store');
      if ('body' in expected) assert.deepEqual(JSON.parse((await bodies[0])!), expected.body);
      assert.deepEqual(result, 'result' in expected ? expected.result : expected.answer);
    });
  }

  it('asks in the language of the page', async () => {
    const {adapter, requests} = fakeBackend(() => json(answers.settings), {language: () => 'fi'});
    await adapter.getSettings();
    assert.equal(requests[0]!.headers.get('Accept-Language'), 'fi');
  });

  it('says what the backend can do, and takes the owner at their word', () => {
    const {capabilities} = fakeBackend(() => json({}), {capabilities: {changes: false, forms: false}}).adapter;
    const standard = {
      signIn: true,
      accounts: true,
      messageSearch: true,
      reopen: true,
      participants: true,
      solution: true,
      satisfaction: true,
    };
    assert.deepEqual(capabilities, {...standard, readMarks: true, articles: true, forms: false, changes: false});
  });

  it('R60 customers whom the host page vouches for do not sign in here', () => {
    const {signIn, accounts} = createHttpAdapter({backend: '/', auth: hostTokenAuth(async () => null)}).capabilities;
    assert.deepEqual([signIn, accounts], [false, false]);
  });
});
