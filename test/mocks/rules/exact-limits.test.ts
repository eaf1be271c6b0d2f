import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WorldBuilder} from '../../../mocks/world/builder.js';
import {Client, freshKey, mockBackend, password} from '../../support/mock-backend.js';

const signIn = (secret: string) => ({
  method: 'password',
  credential: 'bearer',
  email: 'anna@customers.example',
  password: secret,
});

function addMessages(build: WorldBuilder, count: number): void {
  build.ticket({id: 't', contacts: ['anna'], messages: Array.from({length: count}, (_, index) => ({text: `message ${index}`}))});
}

describe('exact limits', () => {
  it('R40 a page has 25 tickets unless asked otherwise', async () => {
    const {build, signIn: enter} = mockBackend();
    for (let index = 0; index < 26; index += 1) build.ticket({contacts: ['anna']});
    const page = await (await enter('anna')).list();
    assert.deepEqual([page.items.length, page.total, page.nextCursor === null], [25, 26, false]);
  });

  it('R43 a page has 50 messages unless asked otherwise', async () => {
    const {build, signIn: enter} = mockBackend();
    addMessages(build, 51);
    const page = await (await enter('anna')).messages('t');
    assert.deepEqual([page.items.length, page.total, page.items[0]!.text], [50, 51, 'message 1']);
  });

  it('R43 a page goes on by time where the message that it began with is no longer in sight', async () => {
    const {build, signIn: enter, portal} = mockBackend();
    addMessages(build, 5);
    const anna = await enter('anna');
    const {items, olderCursor} = await anna.messages('t', 'limit=2');
    portal.world.messages[items[0]!.id]!.internal = true;
    const older = await anna.messages('t', `limit=2&before=${olderCursor!}`);
    assert.deepEqual(
      older.items.map(message => message.text),
      ['message 1', 'message 2'],
    );
    const oldest = await anna.messages('t', `limit=2&before=${older.olderCursor!}`);
    assert.deepEqual([oldest.items.map(message => message.text), oldest.olderCursor], [['message 0'], null]);
  });

  it('R66 ten failures lock an address, until 15 minutes after the last', async () => {
    const {send, wait} = mockBackend();
    for (let index = 0; index < 9; index += 1) await send('POST', '/session', signIn('wrong'));
    assert.equal((await send('POST', '/session', signIn('wrong'))).status, 401, 'the tenth failure is still a failure');
    const locked = await send('POST', '/session', signIn(password));
    assert.deepEqual([locked.status, locked.problem().retryAfter, locked.headers.get('retry-after')], [429, 900, '900']);
    wait(15 - 1 / 60);
    assert.equal((await send('POST', '/session', signIn(password))).status, 429);
    wait(1 / 60);
    assert.equal((await send('POST', '/session', signIn(password))).status, 200);
  });

  it('R60 a one-time link is good for 15 minutes, and not at the end of them', async () => {
    const {send, wait, change, portal} = mockBackend();
    change({oneTimeLinks: true});
    const follow = async (after: number) => {
      await send('POST', '/session/link', {email: 'anna@customers.example'});
      const token = new URLSearchParams(portal.world.outbox.at(-1)!.link!.split('?')[1]).get('token');
      wait(after);
      return (await send('POST', '/session', {method: 'link', credential: 'bearer', token})).status;
    };
    assert.deepEqual([await follow(15 - 1 / 60), await follow(15)], [200, 404]);
  });

  it('R29 a key is kept for 24 hours, and not at the end of them', async () => {
    const {build, signIn: enter, wait, portal, change} = mockBackend();
    change({timeoutMinutes: 1440});
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await enter('anna');
    const key = freshKey();
    const reply = () => anna.write('/tickets/t/replies', {text: 'Hello.', uploads: []}, key);
    await reply();
    wait(720);
    await anna.list();
    wait(720 - 1 / 60);
    await reply();
    assert.equal(Object.keys(portal.world.messages).length, 1);
    wait(1 / 60);
    await reply();
    assert.equal(Object.keys(portal.world.messages).length, 2);
  });

  it('R29 the same body with its keys in another order is the same body', async () => {
    const {build, signIn: enter, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await enter('anna');
    const key = freshKey();
    const first = await anna.write('/tickets/t/replies', {text: 'Hello.', uploads: []}, key);
    const again = await anna.write('/tickets/t/replies', {uploads: [], text: 'Hello.'}, key);
    assert.deepEqual([again.status, again.text], [201, first.text]);
    assert.equal(Object.keys(portal.world.messages).length, 1);
  });

  it('R29 with a form, the order of the answers is no other body, and the order of choices is', async () => {
    const {build, signIn: enter, change} = mockBackend();
    const options = ['a', 'b'].map(value => ({value, label: value}));
    build.form({
      id: 'form',
      inboxId: 'help',
      fields: [
        {id: 'subject', kind: 'text', label: 'Subject', required: true, property: 'subject'},
        {id: 'many', kind: 'multiselect', label: 'Many', required: false, options},
      ],
    });
    change({form: {enabled: true, formId: 'form'}});
    const anna = await enter('anna');
    const key = freshKey();
    const submit = (values: object) => anna.write('/form/submissions', {formId: 'form', values}, key);
    const first = await submit({subject: 'Lamp', many: ['a', 'b']});
    assert.equal((await submit({many: ['a', 'b'], subject: 'Lamp'})).text, first.text);
    assert.equal((await submit({subject: 'Lamp', many: ['b', 'a']})).status, 409);
  });

  it('R20 a reply has 50,000 characters at most', async () => {
    const {build, signIn: enter} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await enter('anna');
    await anna.reply('t', 'x'.repeat(50_000));
    const answer = await anna.write('/tickets/t/replies', {text: 'x'.repeat(50_001), uploads: []});
    assert.deepEqual(answer.problem().fields, [{field: 'text', problem: 'too-long', limit: 50_000}]);
  });

  it('R30 a draft lasts a day, and not to the end of it', async () => {
    const {build, signIn: enter, wait, change} = mockBackend();
    change({timeoutMinutes: 1440});
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await enter('anna');
    const early = await anna.upload('a.txt', 'a');
    wait(1440 - 1 / 60);
    await anna.reply('t', '', [early.id]);
    const late = await anna.upload('b.txt', 'b');
    wait(720);
    await anna.list();
    wait(720);
    assert.equal((await anna.write('/tickets/t/replies', {text: '', uploads: [late.id]})).status, 422);
  });

  it('R69 an agent looks on for half an hour, whatever happens meanwhile', async () => {
    const {portal, wait} = mockBackend();
    const look = new Client(portal, portal.desk.viewPortal('mia', 'anna'));
    wait(15);
    assert.equal((await look.send('GET', '/tickets')).status, 200);
    wait(15 - 1 / 60);
    assert.equal((await look.send('GET', '/tickets')).status, 200);
    wait(1 / 60);
    assert.equal((await look.send('GET', '/tickets')).status, 401);
  });

  it('R43 a picture in a mail keeps the name that its HTML has for it, and other files have none', async () => {
    const {build, signIn: enter} = mockBackend();
    const files = [
      {name: 'a.png', content: 'a', contentId: 'logo'},
      {name: 'b.txt', content: 'b'},
    ];
    build.ticket({id: 't', contacts: ['anna'], messages: [{files}]});
    const page = await (await enter('anna')).messages('t');
    assert.deepEqual(
      page.items[0]!.attachments.map(each => ('contentId' in each ? each.contentId : 'none')),
      ['logo', 'none'],
    );
  });

  it('R66 expired sessions, links, drafts, keys and failures are thrown away', async () => {
    const {send, signIn: enter, wait, portal, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await enter('anna');
    await anna.reply('t', 'Hello.');
    await anna.upload('a.txt', 'a');
    await send('POST', '/session', signIn('wrong'));
    await send('POST', '/password-resets', {email: 'anna@customers.example'});
    const {world} = portal;
    const sizes = () =>
      [world.sessions, world.uploads, world.answers, world.failures, world.mailTokens].map(each => Object.keys(each).length);
    assert.deepEqual(sizes(), [1, 1, 2, 1, 1]);
    wait(20);
    await send('GET', '/tickets');
    assert.deepEqual(sizes(), [0, 1, 2, 0, 1]);
    wait(24 * 60 - 20);
    await send('GET', '/tickets');
    assert.deepEqual(sizes(), [0, 0, 0, 0, 0]);
  });
});
