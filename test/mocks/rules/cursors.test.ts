import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {readCursor, writeCursor} from '../../../mocks/rules/cursors.js';
import {Refusal} from '../../../mocks/rules/refusal.js';
import {digest} from '../../../mocks/world/digest.js';
import type {MessagePage} from '../../../src/contract/messages.js';
import type {TicketPage} from '../../../src/contract/tickets.js';
import {mockBackend} from '../../support/mock-backend.js';

const env = {digest};
const anything: {field: string; shape: z.ZodMiniType} = {field: 'cursor', shape: z.unknown()};
const encode = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** A cursor whose seal is right, as everybody can make it: the mock has no secret. */
const sealed = (bound: unknown, place: string): string => encode([digest(JSON.stringify([bound, place])).slice(0, 22), place]);

/** The problem of a cursor that is refused. */
function refusal(cursor: string, bound: unknown = 'anna', wanted = anything): unknown {
  try {
    return {read: readCursor(env, bound, cursor, wanted)};
  } catch (error) {
    return error instanceof Refusal ? error.problem : error;
  }
}

describe('cursors', () => {
  const problem = {code: 'invalid', fields: [{field: 'cursor', problem: 'format'}]};

  it('R40 give the place back to whoever asks the same again, whatever is in it', () => {
    for (const place of [['Häme?', 'a'], [null, '🂡'], {}, 'x'.repeat(1000)])
      assert.deepEqual(readCursor(env, ['anna', {q: 'ä'}], writeCursor(env, ['anna', {q: 'ä'}], place), anything), place);
  });

  it('R40 R13 say the same of every text that is none: cut, made up, of others, with another seal or place', () => {
    const good = writeCursor(env, 'anna', ['a', 1]);
    const [seal, text] = JSON.parse(Buffer.from(good, 'base64url').toString()) as [string, string];
    const wrong = [
      '',
      'nonsense',
      '%',
      good.slice(0, -4),
      encode(null),
      encode({}),
      encode([]),
      encode([seal]),
      encode([text, seal]),
      encode([seal, '["a",2]']),
      encode([seal, 5]),
      encode([null, text]),
    ];
    for (const cursor of wrong) assert.deepEqual(refusal(cursor), problem, cursor);
    assert.deepEqual(refusal(good, 'ben'), problem);
    assert.deepEqual(refusal(good), {read: ['a', 1]});
  });

  it('R40 with a seal that is right and a place that is none say so too', () => {
    const pair = {field: 'cursor', shape: z.tuple([z.string(), z.number()])};
    for (const place of ['nonsense', '', 'null', '5', '{}', '["a"]', '["a","1"]', '["a",1,2]'])
      assert.deepEqual(refusal(sealed('anna', place), 'anna', pair), problem, place);
    assert.deepEqual(refusal(sealed('anna', '["a",1]'), 'anna', pair), {read: ['a', 1]});
  });
});

describe('a cursor that was made up', () => {
  /** The three lists, and what binds a cursor of each to Anna and her question. */
  const lists = [
    {path: '/tickets', field: 'cursor', bound: ['anna', {}]},
    {path: '/tickets?sort=subject', field: 'cursor', bound: ['anna', {sort: 'subject'}]},
    {path: '/tickets/t/messages', field: 'before', bound: ['anna', 't', 'messages']},
    {path: '/changes', field: 'since', bound: ['anna', 'changes']},
  ] as const;
  type List = (typeof lists)[number];

  async function annaAsks() {
    const {build, signIn} = mockBackend();
    for (const id of ['t', 'u']) build.ticket({id, contacts: ['anna'], messages: [{text: 'One'}, {text: 'Two'}]});
    const anna = await signIn('anna');
    return ({path, field}: List, cursor: string) =>
      anna.send('GET', `${path}${path.includes('?') ? '&' : '?'}${field}=${encodeURIComponent(cursor)}`);
  }
  const told = (field: string) => ({code: 'invalid', fields: [{field, problem: 'format'}]});

  it('R40 X7 gets 422 for the field that it came in, whatever text it is', async () => {
    const ask = await annaAsks();
    const text = fc.oneof(fc.string({minLength: 1, unit: 'binary'}), fc.base64String({minLength: 1}), fc.json().map(encode));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), text, async (list, cursor) => {
        const answer = await ask(list, cursor.slice(0, 2000));
        assert.deepEqual([answer.status, answer.problem()], [422, told(list.field)]);
      }),
      {numRuns: 300},
    );
  });

  it('R40 X7 is refused with a right seal too, or it is a place of this list', async () => {
    const ask = await annaAsks();
    const key = fc.oneof(fc.string(), fc.constant(null), fc.date({noInvalidDate: true}).map(String), fc.integer());
    const sight = fc.record({session: key, settings: key, tickets: key, rest: key}, {requiredKeys: []});
    const place = fc.oneof(
      fc.json(),
      fc.string(),
      fc.array(key, {maxLength: 3}).map(each => JSON.stringify(each)),
      sight.map(each => JSON.stringify(each)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), place, async (list, text) => {
        const answer = await ask(list, sealed(list.bound, text).slice(0, 2000));
        assert.ok([200, 422].includes(answer.status), answer.text);
        if (answer.status === 422) assert.deepEqual(answer.problem(), told(list.field));
      }),
      {numRuns: 500},
    );
    for (const list of lists)
      for (const wrong of [
        'nonsense',
        'null',
        '[]',
        '{}',
        '["2026-11-20T12:00:00Z"]',
        '[1,2]',
        '["yesterday",2]',
        '{"tickets":5}',
      ])
        assert.deepEqual((await ask(list, sealed(list.bound, wrong))).problem(), told(list.field), `${list.path} ${wrong}`);
    for (const list of [lists[0], lists[2]])
      assert.deepEqual((await ask(list, sealed(list.bound, '["yesterday","t"]'))).problem(), told(list.field), list.path);
  });

  it('R40 X7 is one that another list gave', async () => {
    const {build, signIn} = mockBackend();
    for (const id of ['t', 'u']) build.ticket({id, contacts: ['anna'], messages: [{text: 'One'}, {text: 'Two'}]});
    const anna = await signIn('anna');
    const get = async <Body>(path: string): Promise<Body> => (await anna.send('GET', path)).json<Body>();
    const given = [
      (await get<TicketPage>('/tickets?limit=1')).nextCursor!,
      (await get<MessagePage>('/tickets/t/messages?limit=1')).olderCursor!,
      (await get<MessagePage>('/tickets/u/messages?limit=1')).olderCursor!,
      (await get<{cursor: string}>('/changes')).cursor,
    ];
    const asked = ['/tickets?cursor=', '/tickets/t/messages?before=', '/tickets/u/messages?before=', '/changes?since='];
    for (const [at, path] of asked.entries()) {
      for (const [from, cursor] of given.entries()) {
        const {status, text} = await anna.send('GET', `${path}${cursor}`);
        assert.equal(status, at === from ? 200 : 422, `${path}: ${text}`);
      }
    }
  });
});
