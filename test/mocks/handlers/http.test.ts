import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as z from 'zod/mini';
import {routes} from '../../../src/contract/routes.js';
import {pathBelow} from '../../../mocks/handlers/match.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {buildWorld} from '../../../mocks/world/builder.js';
import {mockBackend} from '../../support/mock-backend.js';

describe('the contract over HTTP', () => {
  it('answers fit the contract’s schemas as they are, without forgiveness', async () => {
    const {build, signIn, change, send} = mockBackend({
      ticketAccess: {kind: 'company'},
      shownProperties: ['area'],
      statusDisplay: 'stages',
    });
    build.form({id: 'form'});
    change({form: {enabled: true, formId: 'form'}});
    const files = [{id: 'f', name: 'a.txt', content: 'a', contentId: 'c'}];
    build.ticket({
      id: 't',
      contacts: ['anna'],
      owner: 'mia',
      properties: {area: 'x'},
      messages: [{html: '<b>x</b>', text: 'find me', files}],
    });
    const anna = await signIn('anna');
    const reply = {text: 'x', uploads: []};
    const answers = {
      getSettings: await send('GET', '/settings'),
      getSession: await anna.send('GET', '/session'),
      listTickets: await anna.send('GET', '/tickets?search=find'),
      getTicket: await anna.send('GET', '/tickets/t'),
      listMessages: await anna.send('GET', '/tickets/t/messages'),
      createReply: await anna.write('/tickets/t/replies', reply),
      createUpload: await anna.sendFile('b.txt', 'b'),
      getForm: await anna.send('GET', '/form'),
      submitForm: await anna.write('/form/submissions', {formId: 'form', values: {subject: 'New'}}),
    };
    for (const [id, answer] of Object.entries(answers)) {
      const route = routes[id as keyof typeof answers];
      assert.equal(answer.status, route.status, id);
      assert.deepEqual(z.parse(route.response, answer.json()), answer.json(), id);
    }
  });

  it('R13 every answer is kept by nobody and sniffed by nobody; errors are problems', async () => {
    const {signIn, send} = mockBackend();
    const anna = await signIn('anna');
    const answers = [
      await send('GET', '/settings'),
      await anna.send('GET', '/tickets'),
      await send('GET', '/tickets'),
      await send('GET', '/nowhere'),
    ];
    for (const {headers} of answers) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
    assert.deepEqual(
      answers.map(({headers}) => headers.get('content-type')),
      ['application/json', 'application/json', 'application/problem+json', 'application/problem+json'],
    );
  });

  it('a route or method that is not in the contract is not found', async () => {
    const {signIn} = mockBackend();
    const anna = await signIn('anna');
    const wrong = [
      ['PUT', '/tickets'],
      ['GET', '/tickets/a/b/c'],
      ['GET', '/tickets/'],
      ['GET', '/tickets/%ff'],
      ['GET', '/'],
      ['POST', '/changes'],
    ];
    for (const [method, path] of wrong) assert.equal((await anna.send(method!, path!)).status, 404, `${method} ${path}`);
  });

  it('an id is one part of the path, decoded', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 'a/b ä', contacts: ['anna']});
    assert.equal((await (await signIn('anna')).ticket(encodeURIComponent('a/b ä'))).id, 'a/b ä');
  });

  it('a body that is no JSON, no UTF-8, too long or of another shape is refused with its fields', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const url = 'https://portal.example/api/tickets/t/replies';
    const post = async (body: BodyInit) => {
      const headers = {authorization: `Bearer ${anna.token}`, 'idempotency-key': 'one-and-the-same'};
      return (await portal.fetch(new Request(url, {method: 'POST', headers, body}))).json() as Promise<{
        code: string;
        fields: unknown;
      }>;
    };
    for (const body of ['{', '', new Uint8Array([0x22, 0xff, 0x22])]) {
      assert.deepEqual(await post(body), {code: 'invalid', fields: [{field: 'body', problem: 'format'}]});
    }
    assert.deepEqual((await post('{"text":1,"uploads":["a",""]}')).fields, [
      {field: 'text', problem: 'format'},
      {field: 'uploads.1', problem: 'format'},
    ]);
    assert.deepEqual((await post('{"uploads":[]}')).fields, [{field: 'text', problem: 'required'}]);
    assert.equal((await post(JSON.stringify({text: 'x'.repeat(2 ** 20), uploads: []}))).code, 'too-large');
  });

  it('a request outside the base is somebody else’s', async () => {
    assert.equal(pathBelow('/api', 'https://a.test/api/tickets'), '/tickets');
    assert.equal(pathBelow('/api/', 'https://a.test/api?x=1'), '/');
    assert.equal(pathBelow('/', 'https://a.test/tickets'), '/tickets');
    assert.equal(pathBelow('/api', 'https://a.test/apis/tickets'), undefined);
    assert.equal(pathBelow('https://b.test/api', 'https://a.test/api/tickets'), undefined);
    assert.equal(pathBelow('https://b.test/api', 'https://b.test/api/tickets'), '/tickets');
    const portal = createMockPortal({world: buildWorld().world, base: '/api'});
    assert.equal(await portal.handle(new Request('https://a.test/other')), undefined);
    assert.equal((await portal.fetch(new Request('https://a.test/other'))).status, 404);
  });

  it('a broken world is an answer without details, and a line in the console', async t => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await signIn('anna');
    const logged = t.mock.method(console, 'error', () => undefined);
    const told = () => (logged.mock.calls.at(-1)?.arguments.at(-1) as Error).message;
    const read = async () => {
      const answer = await anna.send('GET', '/tickets/t');
      assert.deepEqual([answer.status, answer.text], [500, '{"code":"unavailable"}']);
    };
    portal.world.tickets.t!.stageId = 'gone';
    await read();
    assert.match(told(), /support.*gone/);
    portal.world.tickets.t!.pipelineId = 'lost';
    await read();
    assert.match(told(), /"?t"?.*lost/);
    assert.equal(logged.mock.callCount(), 2);
  });

  it('tokens are unguessable unless a seed makes them repeat', async () => {
    const tokens = async (seed?: string) => {
      const build = buildWorld();
      const {email} = build.contact({password: 'violet lamp staircase'});
      const portal = createMockPortal({world: build.world, seed});
      const body = JSON.stringify({method: 'password', credential: 'bearer', email, password: 'violet lamp staircase'});
      const signIn = async () => {
        const answer = await portal.fetch(new Request('https://portal.example/session', {method: 'POST', body}));
        return ((await answer.json()) as {token: string}).token;
      };
      return [await signIn(), await signIn()];
    };
    const [one, other] = [await tokens(), await tokens()];
    assert.equal(new Set([...one, ...other]).size, 4);
    assert.deepEqual(await tokens('s'), await tokens('s'));
    assert.equal(new Set(await tokens('s')).size, 2);
  });
});
