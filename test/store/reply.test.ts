import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Drafts} from '../../src/store/drafts.js';
import {ReplyStore} from '../../src/store/reply-store.js';
import {storeBench, tick} from './support.js';

const file = (name: string, size = 3) => new File([new Uint8Array(size)], name, {type: 'text/plain'});

async function lamp() {
  const bench = await storeBench({as: 'anna'});
  const ticket = bench.store.ticket('lamp');
  await ticket.ensure();
  const posted = () => bench.portal.desk.ticket('lamp').threads.flatMap(({messages}) => messages.slice(2).map(({text}) => text));
  const keys = () => bench.line.sent.filter(({what}) => what.endsWith('replies')).map(({key}) => key);
  return {...bench, ticket, posted, keys};
}

describe('a reply that could not be sent', () => {
  it('X2 R29 goes back to where it is written, and keeps its key, since it may have arrived', async () => {
    const {ticket, line, posted, keys} = await lamp();
    ticket.reply.text = 'Half a';
    ticket.reply.files.add([file('a.txt')]);
    line.trouble(/replies/, 'lost-answer');
    await ticket.sendReply();
    ticket.reply.text = 'Typed meanwhile.';
    ticket.reply.edit();
    assert.equal(ticket.reply.text, 'Half a\n\nTyped meanwhile.');
    assert.equal(ticket.reply.files.items.length, 1);
    await ticket.sendReply();
    assert.equal(ticket.reply.outgoing?.error?.reason, 'key-reused', 'the first had arrived');
    assert.deepEqual(posted(), ['Half a']);
    await tick();
    assert.equal(ticket.messages.data?.items.at(-1)?.text, 'Half a', 'which shows now');
    assert.equal(keys()[0], keys()[1]);
    ticket.reply.edit();
    ticket.reply.text = 'The rest.';
    ticket.reply.files.remove(ticket.reply.files.items[0]!.id);
    assert.ok(await ticket.sendReply(), 'told so, the customer sends the rest');
    assert.deepEqual(posted(), ['Half a', 'The rest.']);
  });

  it('X2 goes before what is written after it', async () => {
    const {ticket, line, posted} = await lamp();
    ticket.reply.text = 'First.';
    line.trouble(/replies/, 'no-connection', 2);
    await ticket.sendReply();
    ticket.reply.text = 'Second.';
    await ticket.sendReply();
    assert.deepEqual([ticket.reply.outgoing?.text, ticket.reply.text], ['First.', 'Second.'], 'still no line');
    assert.ok(await ticket.sendReply());
    assert.deepEqual(posted(), ['First.', 'Second.']);
    assert.equal(ticket.reply.text, '');
  });

  it('X2 R29 is there after a reload and a new sign-in, and goes out with the key of before, once', async () => {
    const {ticket, store, signIn, line, posted, keys} = await lamp();
    ticket.reply.text = 'Once.';
    ticket.reply.files.add([file('a.txt')]);
    line.trouble(/replies/, 'lost-answer');
    await ticket.sendReply();
    store.session.expire();
    await signIn('anna');
    const again = store.ticket('lamp');
    const {text, status, files} = again.reply.outgoing!;
    assert.deepEqual([text, status, files.map(item => item.file.name)], ['Once.', 'failed', ['a.txt']]);
    assert.ok(await again.retryReply());
    assert.deepEqual(posted(), ['Once.']);
    assert.equal(new Set(keys()).size, 1);
    assert.equal(again.reply.outgoing, undefined);
  });

  it('R29 X2 is confirmed when the conversation brings it, and stays where it does not', async () => {
    const {store, signIn, line} = await lamp();
    const lose = async (text: string, trouble: 'lost-answer' | 'no-connection') => {
      const ticket = store.ticket('lamp');
      await ticket.ensure();
      ticket.reply.text = text;
      line.trouble(/replies/, trouble);
      await ticket.sendReply();
      assert.equal(ticket.reply.outgoing?.status, 'failed');
      return ticket;
    };
    const heard = await lose('Arrived.', 'lost-answer');
    const stop = heard.subscribe(() => undefined);
    heard.heardOf();
    await tick(50);
    stop();
    assert.equal(heard.reply.outgoing, undefined);
    assert.equal(heard.messages.data?.items.filter(({text}) => text === 'Arrived.').length, 1);

    await lose('Over a reload.', 'lost-answer');
    store.session.expire();
    await signIn('anna');
    const again = store.ticket('lamp');
    assert.equal(again.reply.outgoing?.text, 'Over a reload.');
    await again.ensure();
    assert.equal(again.reply.outgoing, undefined);

    await lose('Never got there.', 'no-connection');
    store.session.expire();
    await signIn('anna');
    await store.ticket('lamp').ensure();
    assert.equal(store.ticket('lamp').reply.outgoing?.text, 'Never got there.');
  });

  it('X2 is seen by no other contact', async () => {
    const {ticket, store, signIn, line} = await lamp();
    ticket.reply.text = 'Mine.';
    line.trouble(/replies/, 'no-connection');
    await ticket.sendReply();
    store.session.expire();
    await signIn('ben');
    assert.equal(store.ticket('lamp').reply.outgoing, undefined);
  });
});

describe('a reply', () => {
  it('X2 written while another is on its way goes out when it is meant to, and not by a second activation', async () => {
    const {ticket, line, posted} = await lamp();
    const release = line.hold(/replies/);
    ticket.reply.text = 'First.';
    const first = ticket.sendReply();
    const twice = ticket.sendReply();
    await tick();
    ticket.reply.text = 'Sec';
    release();
    await Promise.all([first, twice]);
    assert.deepEqual([posted(), ticket.reply.text], [['First.'], 'Sec']);
  });

  it('R30 sends a file up again that the backend has thrown away', async () => {
    const {ticket, portal, posted} = await lamp();
    ticket.reply.text = 'See file.';
    ticket.reply.files.add([file('old.txt'), file('new.txt')]);
    await ticket.reply.files.settled();
    const [old] = ticket.reply.files.uploads;
    delete portal.world.uploads[old!];
    const message = await ticket.sendReply();
    assert.deepEqual(
      message?.attachments.map(({name}) => name),
      ['old.txt', 'new.txt'],
    );
    assert.deepEqual(posted(), ['See file.']);
  });

  it('R30 does not wait for the backend to say so where the time is over', async () => {
    const {ticket, line, portal} = await lamp();
    portal.world.settings.uploadLimits.maxCount = 3;
    ticket.reply.files.add([file('a.txt')]);
    await ticket.reply.files.settled();
    const now = Date.now;
    Date.now = () => now() + 86_400_000;
    try {
      await ticket.sendReply();
    } finally {
      Date.now = now;
    }
    assert.equal(line.count(/POST \/uploads/), 2);
    assert.equal(line.count(/replies/), 1);
  });

  it('R29 goes out with the key of its draft, so that two tabs that have it make one message', async () => {
    const {adapter, line, posted} = await lamp();
    const draft = new Drafts().of('lamp');
    const tabs = await Promise.all(
      [0, 1].map(
        async () =>
          new ReplyStore(
            await adapter('anna'),
            'lamp',
            draft,
            () => undefined,
            () => undefined,
          ),
      ),
    );
    tabs[0]!.text = 'Once.';
    const {text, key} = draft;
    await tabs[0]!.send();
    // What the other tab has read before.
    draft.begin(text, key);
    const second = await tabs[1]!.send();
    assert.equal(second?.ok, true);
    assert.deepEqual(posted(), ['Once.']);
    assert.equal(line.count(/replies/), 2);
  });
});
