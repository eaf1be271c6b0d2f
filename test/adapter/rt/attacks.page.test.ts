import {expect} from '@open-wc/testing';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import {act, adapterAs, company, lab, leaks, newJar, note, secrets, type RtCustomer} from '../../support/page/rt.js';

/** What RT has of a ticket, for the desk's eyes. */
interface DeskHistory {
  readonly requestors: readonly string[];
  readonly ccs: readonly string[];
  readonly rows: readonly {
    readonly type: string;
    readonly creator: string;
    readonly parts: readonly {readonly base64: string}[];
  }[];
}

const file = async (customer: RtCustomer, subject: string): Promise<string> =>
  (await act<{id: string}>('file', {as: customer.login, subject, text: 'Hello'})).id;

const key = (): string => `key-${crypto.randomUUID()}`;

describe('attacks on RT through its gateway', function () {
  this.timeout(600_000);
  let alice: RtCustomer;
  let carol: RtCustomer;
  /** Address of Alice's gateway, with her cookie. */
  let jar: string;
  let adapter: PortalAdapter;

  /** A request of Alice's page, made by hand. */
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${jar}/REST/2.0${path}`, init);
  const write = (method: string, path: string, body: object): Promise<Response> =>
    ask(path, {method, headers: {'content-type': 'application/json', 'idempotency-key': key()}, body: JSON.stringify(body)});
  /** All that tells one refusal from another; each has a number of its own. */
  const told = async (answer: Response): Promise<unknown> => {
    const {requestId, ...body} = (await answer.json()) as {requestId: string};
    const headers = [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'set-cookie'].includes(name));
    return [answer.status, body, typeof requestId, headers];
  };

  before(async () => {
    [[alice], [carol]] = (await Promise.all([company(1), company(1)])) as unknown as [[RtCustomer], [RtCustomer]];
    jar = newJar();
    adapter = await adapterAs(alice, jar);
  });

  it('R9 R13 a ticket of another company, its messages and files answer like those that do not exist', async () => {
    const theirs = await file(carol, 'Of another company');
    const image = {name: 'carol.png', type: 'image/png', base64: btoa('carol')};
    const {files} = await act<{files: {id: string}[]}>('reply', {as: carol.login, ticket: theirs, text: 'See', files: [image]});
    const paths: readonly [theirs: string, none: string][] = [
      [`/ticket/${theirs}`, '/ticket/99999999'],
      [`/ticket/${theirs}/history`, '/ticket/99999999/history'],
      [`/attachment/${files[0]!.id}/content`, '/attachment/99999999/content'],
    ];
    for (const [path, none] of paths) expect(await told(await ask(path)), path).to.deep.equal(await told(await ask(none)));
    const reply = {Content: 'Mine now', ContentType: 'text/plain'};
    expect(await told(await write('POST', `/ticket/${theirs}/correspond`, reply))).to.deep.equal(
      await told(await write('POST', '/ticket/99999999/correspond', reply)),
    );
    expect(await told(await write('PUT', `/ticket/${theirs}`, {Status: 'resolved'}))).to.deep.equal(
      await told(await write('PUT', '/ticket/99999999', {Status: 'resolved'})),
    );
    const {rows} = await act<DeskHistory>('history', {ticket: theirs});
    expect(rows.filter(({creator}) => creator === alice.login)).to.deep.equal([]);
  });

  it('R7 an internal comment on the customer’s own ticket, and its file, answer like what does not exist', async () => {
    const own = await file(alice, 'With a comment');
    const {transaction, attachments} = await note(own, 'Nobody tells.');
    expect(attachments.length).to.be.greaterThan(1);
    const none = await told(await ask('/attachment/99999999/content'));
    for (const id of attachments) expect(await told(await ask(`/attachment/${id}/content`)), id).to.deep.equal(none);
    const noRoute = await told(await ask('/nothing'));
    for (const path of [
      `/transaction/${transaction}`,
      `/attachment/${attachments[0]}`,
      `/ticket/${own}/attachments`,
      '/transactions',
    ])
      expect(await told(await ask(path)), path).to.deep.equal(noRoute);
    const history = await (await ask(`/ticket/${own}/history?per_page=100`)).text();
    expect(history).to.contain('"Type":"Create"').and.not.to.contain(`"id":"${transaction}"`);
  });

  it('R7 no search finds out what an internal comment says', async () => {
    for (const query of [
      `Content LIKE '${secrets.words}'`,
      `Filename LIKE 'secret'`,
      `LastUpdated > '2020-01-01'`,
      `LastUpdatedBy = 'agent'`,
    ])
      expect((await ask(`/tickets?query=${encodeURIComponent(query)}`)).status, query).to.equal(422);
    for (const field of ['LastUpdated', 'LastUpdatedBy', 'AdminCc', 'Told'])
      for (const parameter of [`fields=${field}`, `orderby=${field}`])
        expect((await ask(`/tickets?${parameter}`)).status, parameter).to.equal(422);
  });

  it('nobody files in the name of somebody else, or copies anybody in', async () => {
    const ticket = {
      Queue: 'Support',
      Subject: 'In another name',
      Content: 'Hi',
      ContentType: 'text/plain',
      CustomFields: {Product: 'Scanner S200'},
    };
    for (const more of [
      {Requestor: [carol.login]},
      {Cc: [carol.email]},
      {AdminCc: [carol.email]},
      {Owner: 'agent'},
      {Creator: carol.login},
    ])
      expect((await write('POST', '/ticket', {...ticket, ...more})).status, Object.keys(more)[0]).to.equal(422);
    const filed = await write('POST', '/ticket', ticket);
    expect(filed.status).to.equal(201);
    const {id} = (await filed.json()) as {id: string};
    const {requestors, ccs} = await act<DeskHistory>('history', {ticket: id});
    expect([requestors, ccs]).to.deep.equal([[alice.email], []]);
    for (const more of [{Status: 'resolved'}, {Cc: [carol.email]}, {TimeTaken: 5}]) {
      const answer = await write('POST', `/ticket/${id}/correspond`, {Content: 'Hi', ContentType: 'text/plain', ...more});
      expect(answer.status, Object.keys(more)[0]).to.equal(422);
    }
    expect((await write('PUT', `/ticket/${id}`, {Status: 'resolved', Subject: 'Mine'})).status).to.equal(422);
  });

  it('a write that does not say where it comes from is refused, and so is one without a key', async () => {
    const own = await file(alice, 'From elsewhere');
    const body = JSON.stringify({Content: 'Forged', ContentType: 'text/plain'});
    const answer = await ask(`/ticket/${own}/correspond`, {method: 'POST', headers: {'content-type': 'application/json'}, body});
    expect(answer.status).to.equal(422);
    // Forms of other sites can be of these types.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = {'content-type': type, 'idempotency-key': key()};
      expect((await ask(`/ticket/${own}/correspond`, {method: 'POST', headers, body})).status, type).to.equal(415);
    }
    expect((await adapter.listMessages(own)).items.length).to.equal(1);
  });

  for (const behind of ['rt', 'gateway'] as const) {
    it(`R29 X2 a reply whose answer is lost behind ${behind === 'rt' ? 'RT' : 'the gateway'} is sent once, with its file`, async () => {
      const own = await file(alice, 'Lost');
      const upload = await adapter.upload(new File(['one'], 'one.txt', {type: 'text/plain'}), {idempotencyKey: key()});
      await lab('lose', {behind, on: '/correspond', times: 1});
      const reply = {text: `Only once (${behind})`, uploads: [upload.id]};
      const {message} = await adapter.reply(own, reply, {idempotencyKey: key()});
      expect([message.text, message.attachments.map(({name}) => name)]).to.deep.equal([reply.text, ['one.txt']]);
      const {rows} = await act<DeskHistory>('history', {ticket: own});
      const texts = rows.filter(({type}) => type === 'Correspond').map(({parts}) => atob(parts[0]!.base64).trim());
      expect(texts).to.deep.equal([reply.text]);
    });
  }

  it('R67 X2 a session that ends in mid-reply keeps text and file for after signing in again, and sends them once', async () => {
    const own = await file(alice, 'Ended');
    const upload = await adapter.upload(new File(['one'], 'one.txt', {type: 'text/plain'}), {idempotencyKey: key()});
    expect((await fetch(`${jar}/session`, {method: 'DELETE'})).status).to.equal(204);
    const [reply, write] = [{text: 'Once after all', uploads: [upload.id]}, {idempotencyKey: key()}];
    const refusal = await adapter.reply(own, reply, write).catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'unauthenticated');
    await adapter.signIn({method: 'password', email: alice.login, password: alice.password});
    const {message} = await adapter.reply(own, reply, write);
    expect(message.attachments.map(({name}) => name)).to.deep.equal(['one.txt']);
    expect((await adapter.reply(own, reply, write)).message.id).to.equal(message.id);
    const {rows} = await act<DeskHistory>('history', {ticket: own});
    expect(rows.filter(({type}) => type === 'Correspond').length).to.equal(1);
  });

  it('an agent is named, never by an address, and cannot sign in here', async () => {
    const own = await file(alice, 'Who answers');
    const password = key();
    await act('person', {
      login: secrets.namelessAgent,
      email: secrets.namelessAgent,
      name: '',
      privileged: 1,
      password,
      groups: ['Agents'],
    });
    await act('reply', {as: secrets.namelessAgent, ticket: own, text: 'I take care of it.'});
    await act('own', {as: secrets.namelessAgent, ticket: own});
    const {items} = await adapter.listMessages(own);
    expect([items.at(-1)!.author, (await adapter.getTicket(own)).owner]).to.deep.equal([
      {name: 'Support', role: 'agent'},
      {name: 'Support', role: 'agent'},
    ]);
    const elsewhere = await adapterAs(undefined);
    const refusal = await elsewhere
      .signIn({method: 'password', email: secrets.namelessAgent, password})
      .catch((error: unknown) => error);
    expect(refusal).to.have.property('reason', 'access-denied');
    expect(await elsewhere.getSession()).to.equal(null);
  });

  it('R7 none of it has brought an internal comment, its file or an agent’s address into an answer', async () => {
    const {answers, found} = await leaks();
    expect(answers).to.be.greaterThan(30);
    expect(found).to.deep.equal(Object.values(secrets).map(() => []));
  });
});
