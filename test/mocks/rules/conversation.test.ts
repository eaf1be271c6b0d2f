import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

describe('the conversation', () => {
  it('R3 chat, Messenger, form, connected mail and the portal show; a note of a call and a text message do not', async () => {
    const {build, signIn} = mockBackend();
    const channels = ['chat', 'messenger', 'form', 'email', 'portal', 'call-note', 'sms'] as const;
    build.ticket({id: 't', contacts: ['anna'], messages: channels.map(channel => ({channel, text: channel}))});
    const {items} = await (await signIn('anna')).messages('t');
    assert.deepEqual(
      items.map(({channel}) => channel),
      ['chat', 'messenger', 'form', 'email', 'portal'],
    );
    assert.deepEqual(
      items.map(({text}) => text),
      ['chat', 'messenger', 'form', 'email', 'portal'],
    );
  });

  it('R4 mail of an unconnected address never shows, even on a thread that does', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({
      id: 't',
      contacts: ['anna'],
      messages: [
        {text: 'connected'},
        {text: 'unconnected', teamAddress: 'mia.secret@portal.example', files: [{id: 'f', name: 'a.txt', content: 'a'}]},
        {text: 'no address', teamAddress: null},
        {text: 'other case', teamAddress: 'HELP@portal.example'},
        {text: 'other inbox', teamAddress: 'sales@portal.example'},
      ],
    });
    const anna = await signIn('anna');
    assert.deepEqual(await anna.texts('t'), ['connected', 'other case', 'other inbox']);
    assert.deepEqual(await anna.ids('search=unconnected'), []);
    assert.equal((await anna.send('GET', '/files/f')).status, 404);
    portal.world.inboxes.sales!.removed = true;
    assert.deepEqual(await anna.texts('t'), ['connected', 'other case']);
  });

  it('R6 of several threads the oldest with a message to show is the original', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({
      id: 't',
      contacts: ['anna'],
      threads: [
        {
          id: 'late',
          channel: 'chat',
          messages: [{text: 'late', at: '2026-11-05T10:00:00Z', files: [{id: 'f', name: 'a.txt', content: 'a'}]}],
        },
        {id: 'private', messages: [{text: 'private', internal: true, at: '2026-11-01T10:00:00Z'}]},
        {id: 'unconnected', messages: [{text: 'unconnected', teamAddress: 'x@nowhere.test', at: '2026-11-02T10:00:00Z'}]},
        {
          id: 'original',
          messages: [
            // The same moment in another zone: it is the time that counts, not the text.
            {text: 'first', at: '2026-11-05T11:30:00+02:00'},
            {text: 'second', at: '2026-11-06T10:00:00Z'},
          ],
        },
      ],
    });
    const anna = await signIn('anna');
    assert.deepEqual(await anna.texts('t'), ['first', 'second']);
    assert.equal((await anna.send('GET', '/files/f')).status, 404);
    assert.deepEqual(await anna.ids('search=late'), []);
    change({threads: 'all'});
    const {items} = await anna.messages('t');
    assert.deepEqual(
      items.map(({text, channel}) => [text, channel]),
      [
        ['first', 'email'],
        ['late', 'chat'],
        ['second', 'email'],
      ],
    );
    assert.equal((await anna.send('GET', '/files/f')).status, 200);
  });

  it('R6 of threads that begin at the same moment the smallest id is the original, in whatever order they stand', async () => {
    for (const ids of ['abc', 'bca', 'cab', 'cba']) {
      const {build, signIn} = mockBackend();
      const at = '2026-11-05T10:00:00Z';
      build.ticket({id: 't', contacts: ['anna'], threads: Array.from(ids, id => ({id, messages: [{text: id, at}]}))});
      assert.deepEqual(await (await signIn('anna')).texts('t'), ['a'], ids);
    }
  });

  it('R7 a note changes no byte of any answer', async () => {
    const worlds = [mockBackend({ticketAccess: {kind: 'company'}}), mockBackend({ticketAccess: {kind: 'company'}})] as const;
    const answers = await Promise.all(
      worlds.map(async ({build, portal, signIn, wait}, index) => {
        build.ticket({id: 'a', contacts: ['anna'], subject: 'one', messages: [{id: 'm', text: 'hello'}]});
        build.ticket({id: 'b', contacts: ['anna'], subject: 'two', messages: [{id: 'n', text: 'hello'}]});
        const anna = await signIn('anna');
        wait(5);
        if (index === 1) {
          portal.desk.note('a', {agentId: 'mia', text: 'internal: hello two', files: [{name: 'secret.txt', content: 'secret'}]});
        }
        const paths = ['/tickets', '/tickets?search=hello', '/tickets?search=internal', '/tickets?sort=lastActivityAt&order=asc'];
        const deep = [
          '/tickets?scope=company:northwind',
          '/tickets/a',
          '/tickets/a/messages',
          '/tickets/a/messages?limit=1',
          '/session',
        ];
        return Promise.all([...paths, ...deep].map(async path => (await anna.send('GET', path)).text));
      }),
    );
    assert.deepEqual(answers[1], answers[0]);
    assert.match(answers[0]![1]!, /"total":2/);
  });

  it('R7 the file of a note does not exist, though its id is known', async () => {
    const {build, signIn} = mockBackend();
    const files = [{id: 'f', name: 'secret.txt', content: 'secret'}];
    build.ticket({id: 't', contacts: ['anna'], messages: [{}, {internal: true, from: 'mia', files}]});
    const anna = await signIn('anna');
    assert.equal((await anna.send('GET', '/files/f')).text, (await anna.send('GET', '/files/nowhere')).text);
  });

  it('R7 ids of what comes later do not count what was internal', async () => {
    const replyIds = await Promise.all(
      [0, 5].map(async notes => {
        const {build, signIn, portal} = mockBackend();
        build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
        const anna = await signIn('anna');
        const {message: before} = await anna.reply('t', 'one');
        for (let n = 0; n < notes; n += 1) portal.desk.note('t', {agentId: 'mia', text: 'note'});
        const {message: after} = await anna.reply('t', 'two');
        return [before.id, after.id].map(id => Number(/-(\d+)$/.exec(id)?.[1] ?? NaN));
      }),
    );
    assert.ok(replyIds.flat().every(Number.isNaN), 'ids are not counted up');
  });

  it('R46 last activity is the newest thing in sight: message, change of status, creation', async () => {
    const {build, signIn, portal, wait, change} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], at: '2026-11-02T08:00:00Z', messages: [{at: '2026-11-03T10:00:00+02:00'}]});
    build.ticket({id: 'bare', contacts: ['anna'], at: '2026-11-02T09:00:00Z'});
    const anna = await signIn('anna');
    const activity = async () => (await anna.ticket('t')).lastActivityAt;
    assert.equal(await activity(), '2026-11-03T10:00:00+02:00');
    assert.equal((await anna.ticket('bare')).lastActivityAt, '2026-11-02T09:00:00Z');
    portal.desk.note('t', {agentId: 'mia', text: 'note'});
    portal.desk.setStage('t', 'waiting');
    assert.equal(await activity(), '2026-11-03T10:00:00+02:00', 'a move between open stages is not shown as a status');
    change({statusDisplay: 'stages'});
    assert.equal(await activity(), '2026-11-20T12:00:00.000Z', 'and is where stages are');
    change({statusDisplay: 'state'});
    wait(10);
    portal.desk.setStage('t', 'solved');
    assert.equal(await activity(), '2026-11-20T12:10:00.000Z');
    wait(1);
    portal.desk.reply('t', {agentId: 'mia', text: 'done'});
    assert.equal(await activity(), '2026-11-20T12:11:00.000Z');
  });

  it('R46 a ticket that was closed elsewhere was last active then', async () => {
    const {build, signIn, portal, wait} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], closed: true, stageChangedAt: '2026-11-10T08:00:00Z', messages: [{}]});
    const anna = await signIn('anna');
    assert.equal((await anna.ticket('t')).lastActivityAt, '2026-11-10T08:00:00Z');
    wait(1);
    portal.desk.setStage('t', 'solved');
    assert.equal((await anna.ticket('t')).lastActivityAt, '2026-11-10T08:00:00Z', 'a move to where it is, is none');
    portal.world.pipelines['support']!.stages.push({id: 'archived', label: 'Archived', state: 'closed'});
    portal.desk.setStage('t', 'archived');
    assert.equal((await anna.ticket('t')).lastActivityAt, '2026-11-10T08:00:00Z', 'it was closed and stays closed');
  });

  it('R43 a page goes on behind a message that is hidden meanwhile, and loses none of the same moment', async () => {
    const {build, signIn, portal} = mockBackend();
    const at = '2026-11-05T10:00:00Z';
    const messages = ['a', 'b', 'c'].map(text => ({id: text, text, at}));
    build.ticket({id: 't', contacts: ['anna'], messages: [...messages, {id: 'd', text: 'd', at: '2026-11-06T10:00:00Z'}]});
    const anna = await signIn('anna');
    const {olderCursor} = await anna.messages('t', 'limit=2');
    portal.world.messages['c']!.internal = true;
    const older = await anna.messages('t', `before=${olderCursor}`);
    assert.deepEqual(
      older.items.map(({text}) => text),
      ['a', 'b'],
    );
  });

  it('R43 pages go from the newest back, each oldest first, and stay put when messages come in', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: Array.from({length: 7}, (_, n) => ({text: String(n)}))});
    build.ticket({id: 'u', contacts: ['anna'], messages: [{}, {}]});
    const anna = await signIn('anna');
    const newest = await anna.messages('t', 'limit=3');
    assert.deepEqual([newest.items.map(({text}) => text), newest.total], [['4', '5', '6'], 7]);
    portal.desk.reply('t', {agentId: 'mia', text: 'new'});
    const older = await anna.messages('t', `limit=3&before=${newest.olderCursor}`);
    assert.deepEqual(
      older.items.map(({text}) => text),
      ['1', '2', '3'],
    );
    const oldest = await anna.messages('t', `limit=3&before=${older.olderCursor}`);
    assert.deepEqual([oldest.items.map(({text}) => text), oldest.olderCursor], [['0'], null]);
    const elsewhere = await anna.send('GET', `/tickets/u/messages?before=${newest.olderCursor}`);
    assert.deepEqual([elsewhere.status, elsewhere.problem().fields?.[0]?.field], [422, 'before']);
  });

  it('R14 people are names: no address of an agent or a customer is in a ticket', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], owner: 'mia', messages: [{}, {from: 'mia'}, {from: 'system'}, {from: 'ben'}]});
    const anna = await signIn('anna');
    const {items} = await anna.messages('t');
    assert.deepEqual(
      items.map(({author}) => [author.role, author.name, author.self]),
      [
        ['customer', 'Anna Virtanen', true],
        ['agent', 'Mia Agent', undefined],
        ['system', 'Support', undefined],
        ['customer', 'Ben Okafor', false],
      ],
    );
    const texts = [
      await anna.send('GET', '/tickets/t'),
      await anna.send('GET', '/tickets/t/messages'),
      await anna.send('GET', '/tickets'),
    ];
    for (const {text} of texts) assert.doesNotMatch(text, /@/);
  });
});
