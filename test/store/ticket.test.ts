import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {storeBench, tick} from './support.js';

const closing = {enabled: true, pipelines: {support: {enabled: true, stageId: null}}};
const file = (name: string, size = 3) => new File([new Uint8Array(size)], name, {type: 'text/plain'});

describe('a ticket', () => {
  it('R43 loads with its conversation, once for all who look', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    assert.equal(store.ticket('lamp'), ticket);
    await Promise.all([ticket.ensure(), ticket.ensure()]);
    assert.equal(line.count(/GET \/tickets\/lamp/), 2);
    assert.equal(ticket.ticket.data?.subject, 'Lamp');
    assert.equal(ticket.messages.data?.items.length, 2);
  });

  it('R43 adds older messages before the newer ones', async () => {
    const {store} = await storeBench({
      as: 'anna',
      fill: build => {
        build.ticket({id: 'long', contacts: ['anna'], messages: Array.from({length: 120}, (_, n) => ({text: `${n}`}))});
      },
    });
    const ticket = store.ticket('long');
    await ticket.ensure();
    await ticket.loadOlder();
    await ticket.loadOlder();
    await ticket.loadOlder();
    assert.deepEqual(
      ticket.messages.data?.items.map(({text}) => text),
      Array.from({length: 120}, (_, n) => `${n}`),
    );
    assert.equal(ticket.messages.data.olderCursor, null);
  });

  it('R22 closes once, however often it is told to', async () => {
    const {store, line} = await storeBench({as: 'anna', settings: {closing}});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    const [closed] = await Promise.all([ticket.close(), ticket.close()]);
    assert.equal(closed?.status.state, 'closed');
    assert.equal(ticket.ticket.data?.status.state, 'closed');
    assert.equal(line.count(/close/), 1);
  });

  it('R14 tells why closing failed and leaves the ticket as it is', async () => {
    const {store} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    assert.equal(await ticket.close(), undefined);
    assert.equal(ticket.closing.error?.code, 'forbidden');
    assert.equal(ticket.ticket.data?.status.state, 'open');
  });
});

describe('a reply', () => {
  it('R20 goes out with its files, appears once, and leaves an empty field', async () => {
    const {store, portal} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    ticket.reply.text = 'The desk lamp.';
    ticket.reply.files.add([file('one.txt'), file('two.txt')]);
    assert.equal(ticket.reply.dirty, true);
    const message = await ticket.sendReply();
    assert.deepEqual(
      message?.attachments.map(({name}) => name),
      ['one.txt', 'two.txt'],
    );
    const {items, total} = ticket.messages.data!;
    assert.deepEqual([items.at(-1)?.text, items.length, total], ['The desk lamp.', 3, 3]);
    assert.equal(ticket.reply.dirty, false);
    assert.equal(portal.desk.ticket('lamp').threads.flatMap(({messages}) => messages).length, 3);
  });

  it('R29 whose answer was lost is sent again without being doubled, and the text stays until then', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    ticket.reply.text = 'Once only.';
    line.trouble(/POST .*replies/, 'lost-answer');
    assert.equal(await ticket.sendReply(), undefined);
    const {text, status, error} = ticket.reply.outgoing!;
    assert.deepEqual([text, status, error?.code], ['Once only.', 'failed', 'network']);
    assert.ok(await ticket.retryReply());
    assert.equal(ticket.reply.outgoing, undefined);
    const keys = line.sent.filter(({what}) => what.endsWith('replies')).map(({key}) => key);
    assert.equal(keys.length, 2);
    assert.equal(new Set(keys).size, 1);
    await ticket.reload();
    assert.equal(ticket.messages.data?.items.filter(({text}) => text === 'Once only.').length, 1);
  });

  it('sent twice at once goes out once', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    ticket.reply.text = 'Once.';
    await Promise.all([ticket.sendReply(), ticket.sendReply()]);
    assert.equal(line.count(/replies/), 1);
  });

  it('keeps what is typed and added while it is on its way', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    const release = line.hold(/replies/);
    ticket.reply.text = 'First.';
    ticket.reply.files.add([file('first.txt')]);
    const sent = ticket.sendReply();
    await ticket.reply.files.settled();
    await tick();
    assert.equal(ticket.reply.outgoing?.text, 'First.');
    assert.equal(ticket.reply.text, '');
    ticket.reply.text = 'Second';
    ticket.reply.files.add([file('second.txt')]);
    release();
    const message = await sent;
    assert.deepEqual([message?.text, message?.attachments.length], ['First.', 1]);
    assert.equal(ticket.reply.text, 'Second');
    assert.deepEqual(
      ticket.reply.files.items.map(item => item.file.name),
      ['second.txt'],
    );
  });

  it('R30 waits for a file that is not up, and does not go out without it', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    ticket.reply.text = 'See file.';
    line.trouble(/POST \/uploads/, 'no-connection');
    ticket.reply.files.add([file('lost.txt')]);
    assert.equal(await ticket.sendReply(), undefined, 'the file fails while the reply waits for it');
    assert.equal(await ticket.sendReply(), undefined, 'and has failed by now');
    assert.equal(line.count(/replies/), 0);
    assert.equal(ticket.reply.text, 'See file.');
    ticket.reply.files.retry(ticket.reply.files.failed[0]!.id);
    const message = await ticket.sendReply();
    assert.equal(message?.attachments[0]?.name, 'lost.txt');
  });

  it('that waits for its files when the session ends is not sent', async () => {
    const {store, line, signIn} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    line.hold(/uploads/);
    ticket.reply.text = 'Half.';
    ticket.reply.files.add([file('slow.txt')]);
    const sent = ticket.sendReply();
    store.session.expire();
    await signIn('anna');
    assert.equal(await sent, undefined);
    assert.equal(line.count(/replies/), 0);
    assert.equal(store.ticket('lamp').reply.text, 'Half.');
  });

  it('R14 refused, for example on a ticket that was closed meanwhile, keeps its text and says why', async () => {
    const {store, portal} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    portal.desk.setStage('lamp', 'support-closed');
    ticket.reply.text = 'Too late.';
    assert.equal(await ticket.sendReply(), undefined);
    assert.equal(ticket.reply.outgoing?.error?.code, 'forbidden');
    assert.equal(ticket.reply.outgoing.text, 'Too late.');
    await tick();
    assert.equal(ticket.ticket.data?.status.state, 'closed', 'what it is now shows');
  });
});
