import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {DraftStorage} from '../../src/store/draft-storage.js';
import {Drafts} from '../../src/store/drafts.js';
import {Device} from '../support/device.js';
import {password, smallPortal} from '../support/small-portal.js';
import {storeBench} from './support.js';

const DAY = 86_400_000;

describe('X2 drafts', () => {
  let device: Device;
  const draftsOf = (contactId: string, storage = device.tab()) => {
    const drafts = new Drafts(storage);
    drafts.belongTo(contactId);
    return drafts;
  };

  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 10, 2)});
    device = new Device();
  });
  afterEach(() => mock.timers.reset());

  it('X2 survive the page, with the key that they go out with', () => {
    const draft = draftsOf('anna').of('ticket:lamp');
    draft.text = 'It is the';
    mock.timers.tick(500);
    const again = draftsOf('anna').of('ticket:lamp');
    assert.deepEqual([again.text, again.key], ['It is the', draft.key]);
  });

  it('are written down once the customer pauses, and at once when the page goes', () => {
    const drafts = draftsOf('anna');
    const draft = drafts.of('ticket:lamp');
    draft.text = 'I';
    draft.text = 'It';
    assert.equal(device.kept.size, 0);
    drafts.flush();
    assert.match([...device.kept.values()].join(), /"It"/);
  });

  it('X2 R29 keep what is not confirmed at once, whatever happens next', () => {
    const pending = {key: 'k1', text: 'Sent.', files: []};
    draftsOf('anna').of('ticket:lamp').pending = pending;
    assert.deepEqual(draftsOf('anna').of('ticket:lamp').pending, pending);
  });

  it('keep the values of a form', () => {
    const drafts = draftsOf('anna');
    drafts.of('form').values = {subject: 'Lamp', tags: ['a']};
    drafts.flush();
    assert.deepEqual(draftsOf('anna').of('form').values, {subject: 'Lamp', tags: ['a']});
    assert.equal(draftsOf('anna').of('ticket:form').text, '');
  });

  it('X2 are seen by no other contact, also when written late', () => {
    const drafts = draftsOf('anna');
    const draft = drafts.of('ticket:lamp');
    draft.text = 'Secret';
    drafts.belongTo('ben');
    assert.equal(drafts.of('ticket:lamp').text, '');
    assert.equal(drafts.any, false);
    draft.text = 'Late';
    drafts.flush();
    assert.equal(drafts.of('ticket:lamp').text, '');
    drafts.belongTo('anna');
    assert.equal(drafts.of('ticket:lamp').text, 'Secret');
    drafts.belongTo('an');
    assert.equal(drafts.any, false, 'nor by one whose id begins alike');
  });

  it('leave nothing on the device once sent or emptied', () => {
    const drafts = draftsOf('anna');
    const draft = drafts.of('ticket:lamp');
    draft.text = 'Sent.';
    drafts.flush();
    draft.begin();
    assert.equal(device.kept.size, 0);
    draft.text = 'Never mind';
    drafts.flush();
    draft.text = '';
    drafts.flush();
    assert.equal(device.kept.size, 0);
    assert.equal(drafts.any, false);
  });

  it('X2 are the same in all tabs, and not pulled away under the fingers', () => {
    const [one, two] = [draftsOf('anna'), draftsOf('anna')];
    const here = one.of('ticket:lamp');
    const there = two.of('ticket:lamp');
    const heard = mock.fn();
    there.subscribe(heard);
    here.text = 'From one';
    mock.timers.tick(500);
    assert.equal(there.text, 'From one');
    assert.notEqual(heard.mock.callCount(), 0);
    there.text = 'From one and two';
    here.text = 'From one, typed';
    one.flush();
    assert.equal(there.text, 'From one and two');
    mock.timers.tick(500);
    assert.equal(here.text, 'From one and two', 'who wrote last is followed');
  });

  it('live in the page where the browser does not let them outlive it, and say so', () => {
    device.full = true;
    const drafts = draftsOf('anna');
    const told = mock.fn();
    drafts.subscribe(told);
    drafts.of('ticket:lamp').text = 'Only here';
    mock.timers.tick(500);
    drafts.of('ticket:lamp').text = 'Only here, still';
    mock.timers.tick(500);
    assert.equal(drafts.unsaved, true);
    assert.equal(told.mock.callCount(), 1, 'once');
    drafts.leave();
    drafts.belongTo('anna');
    assert.equal(drafts.of('ticket:lamp').text, 'Only here, still');
  });

  it('bear a storage that always throws', () => {
    const broken = new Proxy({} as DraftStorage, {
      get: (_target, name) =>
        name === 'listen'
          ? () => () => undefined
          : () => {
              throw new DOMException('forbidden', 'SecurityError');
            },
    });
    const drafts = draftsOf('anna', broken);
    drafts.of('ticket:lamp').text = 'Here';
    drafts.flush();
    assert.deepEqual([drafts.of('ticket:lamp').text, drafts.any, drafts.unsaved], ['Here', true, true]);
    drafts.discard();
  });

  it('go after thirty days, of whomever they are, and bear what nobody can read', () => {
    const drafts = draftsOf('anna');
    drafts.of('ticket:lamp').text = 'Old';
    drafts.flush();
    device.kept.set('ben:ticket:x', '{broken');
    mock.timers.tick(29 * DAY);
    assert.equal(draftsOf('anna').of('ticket:lamp').text, 'Old');
    mock.timers.tick(2 * DAY);
    assert.equal(draftsOf('dan').any, false);
    assert.equal(device.kept.size, 0);
  });

  it('are bounded in number, the newest first, and in length', () => {
    const drafts = draftsOf('anna');
    for (let n = 0; n < 60; n += 1) {
      mock.timers.tick(1000);
      drafts.of(`ticket:${n}`).text = `Draft ${n}`;
      drafts.flush();
    }
    const again = draftsOf('anna');
    assert.equal(device.kept.size, 50);
    assert.deepEqual([again.of('ticket:9').text, again.of('ticket:10').text], ['', 'Draft 10']);
    again.of('ticket:long').text = 'x'.repeat(300_000);
    again.flush();
    assert.equal(device.kept.size, 50);
    assert.equal(again.unsaved, true);
  });
});

describe('X2 drafts and the session', () => {
  const signedIn = async (device: Device) => {
    const bench = await storeBench({as: 'anna', draftStorage: device.tab()});
    bench.store.ticket('lamp').reply.text = 'It is the';
    return bench;
  };

  it('X2 R67 are out of the page when the session ends, and back with the customer', async () => {
    const device = new Device();
    const {store, signIn} = await signedIn(device);
    store.session.expire();
    assert.equal(store.drafts.any, false);
    await signIn('ben');
    assert.equal(store.ticket('lamp').reply.text, '');
    store.session.expire();
    await signIn('anna');
    assert.equal(store.ticket('lamp').reply.text, 'It is the');
  });

  it('X2 signing out throws them away, or keeps them as the customer chooses', async () => {
    const device = new Device();
    const {store, signIn} = await signedIn(device);
    assert.equal(store.drafts.any, true);
    await store.session.signOut({keepDrafts: true});
    assert.equal(device.kept.size, 1);
    await signIn('anna');
    assert.equal(store.ticket('lamp').reply.text, 'It is the');
    await store.session.signOut();
    assert.equal(device.kept.size, 0);
    await signIn('anna');
    assert.equal(store.ticket('lamp').reply.text, '');
  });

  it('X2 another tab shows what is written here, and what was sent there is sent', async () => {
    const device = new Device();
    const small = smallPortal();
    const one = await storeBench({as: 'anna', draftStorage: device.tab()}, small);
    const two = await storeBench({as: 'anna', draftStorage: device.tab()}, small);
    const [here, there] = [one.store.ticket('lamp'), two.store.ticket('lamp')];
    small.line.trouble(/replies/, 'lost-answer');
    here.reply.text = 'Once.';
    await here.sendReply();
    const late = (await storeBench({as: 'anna', draftStorage: device.tab()}, small)).store.ticket('lamp');
    assert.equal(late.reply.outgoing?.text, 'Once.');
    await here.retryReply();
    assert.equal(late.reply.outgoing, undefined);
    here.reply.text = 'Next';
    one.store.drafts.flush();
    assert.equal(there.reply.text, 'Next');
    const posted = small.portal.desk.ticket('lamp').threads.flatMap(({messages}) => messages.map(({text}) => text));
    assert.equal(posted.filter(text => text === 'Once.').length, 1);
    await two.store.session.signIn({method: 'password', email: small.emailOf('ben'), password});
    assert.equal(two.store.ticket('lamp').reply.text, '');
  });
});
